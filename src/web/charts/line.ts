import { tenth } from './scale.ts'

/** A place in a drawing. */
export interface Place {
  x: number
  y: number
}

/** The path through the places; null breaks it, and a place that stands alone becomes a dot (with round line ends). */
export function linePath(places: readonly (Place | null)[]): string {
  return places
    .map((place, at) => {
      if (place === null) return ''
      const [before, after] = [places[at - 1] ?? null, places[at + 1] ?? null]
      const to = `${tenth(place.x)} ${tenth(place.y)}`
      if (before !== null) return `L${to}`
      return after === null ? `M${to}h0` : `M${to}`
    })
    .join('')
}
