import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { XmlError, XmlScanner } from './scanner.ts'

/** What a scanner tells of pieces of XML, with the pieces of one text joined. */
function scan(...pieces: string[]): string[] {
  const told: string[] = []
  const scanner = new XmlScanner(
    {
      open: (tag) =>
        told.push(
          `<${tag.name}${tag
            .attributes()
            .map(([name, value]) => ` ${name}=${value}`)
            .join('')}>`,
        ),
      close: (name) => told.push(`</${name}>`),
      text: (text) => {
        if (told.at(-1)?.startsWith('"')) told.push(`${told.pop()}${text}`)
        else told.push(`"${text}`)
      },
    },
    10,
  )
  for (const piece of pieces) scanner.write(piece)
  scanner.end()
  return told
}

const sample = `\ufeff<?xml version="1.0"?><!-- <a> --><w:p a='1>"' b = "&lt;&#x1EBF;&amp;"><w:t>Thu &amp; chi</w:t><x/><![CDATA[<&]]>\n</w:p>\n`

describe('XmlScanner', () => {
  it('tells of tags, attributes and text', () => {
    expect(scan(sample)).toEqual(['<w:p a=1>" b=<ế&>', '<w:t>', '"Thu & chi', '</w:t>', '<x>', '</x>', '"<&\n', '</w:p>'])
  })

  it('tells the same wherever the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(sample.length), { maxLength: 4 }), (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), sample.length]
        expect(scan(...cuts.slice(1).map((cut, at) => sample.slice(cuts[at], cut)))).toEqual(scan(sample))
      }),
    )
  })

  it('gives single attributes, and not what stands inside another one', () => {
    const values: (string | undefined)[] = []
    const scanner = new XmlScanner({ open: (tag) => values.push(tag.attribute('r'), tag.attribute('xr'), tag.attribute('none')) }, 10)
    scanner.write('<c x=" r=9" xr="1" r="2"/>')
    expect(values).toEqual(['2', '1', undefined])
  })

  it.each([
    '<a>',
    '<a></b>',
    '<a><b></a>',
    '</a>',
    '<a/><b/>',
    'text<a/>',
    '<a>&unknown;</a>',
    '<a b=1></a>',
    '<a <b/></a>',
    '',
    '<a>'.repeat(11),
  ])('refuses what is not well formed: %s', (xml) => {
    expect(() => scan(xml)).toThrow(XmlError)
  })

  it('says where a document type is declared', () => {
    expect(() => scan('<!DOCTYPE a [<!ENTITY x "y">]><a/>')).toThrow(expect.objectContaining({ doctype: true }))
  })
})
