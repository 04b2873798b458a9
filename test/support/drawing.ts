import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { textWidth } from '../../src/web/charts/text.ts'

/** One element of markup. */
export type Node = ReturnType<typeof elements>[number]
type Place = [x: number, y: number]

/** A text of a drawing: how far it reaches sidewards, its baseline, its words. */
export interface DrawnText {
  from: number
  to: number
  y: number
  words: string
  look: string
}

/** The elements of a name in markup, in its order. */
export function elements(markup: unknown, name: string) {
  return getElementsByTagName(name, parseDocument(String(markup), { xmlMode: true }))
}

/** Those within a node. */
export function elementsIn(node: Node, name: string): Node[] {
  return getElementsByTagName(name, node)
}

/** Those within a node that have a class. */
export function withClass(node: Node, name: string, look: string): Node[] {
  return elementsIn(node, name).filter(({ attribs }) => attribs.class?.split(' ').includes(look))
}

/** Width and height of the viewBox. */
export function viewBox(drawing: Node): Place {
  const [, , width = Number.NaN, height = Number.NaN] = (drawing.attribs.viewBox ?? '').split(' ').map(Number)
  return [width, height]
}

/** Every place at which something is drawn. */
export function placesIn(drawing: Node): Place[] {
  return [
    ...getElementsByTagName('path', drawing),
    ...getElementsByTagName('circle', drawing),
    ...getElementsByTagName('rect', drawing),
  ].flatMap((node) => {
    const [dx, dy] = shift(node)
    return own(node).map(([x, y]): Place => [x + dx, y + dy])
  })
}

function own({ name, attribs }: Node): Place[] {
  if (name === 'path') return pathPlaces(attribs.d ?? '')
  const number = (key: string) => Number(attribs[key] ?? 0)
  if (name === 'circle') return [[number('cx'), number('cy')]]
  return [
    [number('x'), number('y')],
    [number('x') + number('width'), number('y') + number('height')],
  ]
}

/** The corners of a path of straight lines. */
export function pathPlaces(path: string): Place[] {
  const found: Place[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|NaN|Infinity/g) ?? []).map(Number)
    const relative = command === command.toLowerCase()
    const kind = command.toUpperCase()
    const size = kind === 'H' || kind === 'V' ? 1 : 2
    for (let at = 0; at < numbers.length; at += size) {
      const [a, b] = [numbers[at] ?? Number.NaN, numbers[at + 1] ?? Number.NaN]
      if (kind === 'V') y = relative ? y + a : a
      else x = relative ? x + a : a
      if (size === 2) y = relative ? y + b : b
      found.push([x, y])
    }
  }
  return found
}

/** The texts, their width as the charts estimate it. */
export function textsIn(drawing: Node): DrawnText[] {
  return getElementsByTagName('text', drawing).map((node) => {
    const words = textContent(node).trim()
    const [dx, dy] = shift(node)
    const x = Number(node.attribs.x) + dx
    const part = { end: 1, middle: 0.5 }[node.attribs['text-anchor'] ?? ''] ?? 0
    const from = x - part * textWidth(words)
    return { from, to: from + textWidth(words), y: Number(node.attribs.y) + dy, words, look: node.attribs.class ?? '' }
  })
}

function shift(node: Node): Place {
  const parent = node.parent as Node | null
  const [x = 0, y = 0] = (/translate\((.*)\)/.exec(parent?.attribs?.transform ?? '')?.[1] ?? '0 0').split(' ').map(Number)
  return [x, y]
}
