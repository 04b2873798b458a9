/** Ids (and one class) of the page's parts; `prefix` keeps several documents apart. */
export const markId = (prefix: string, fact: number) => `${prefix}m${fact + 1}`
export const factId = (prefix: string, fact: number) => `${prefix}s${fact + 1}`
export const comparisonClass = (prefix: string, fact: number) => `${prefix}c${fact + 1}`
export const findingId = (prefix: string, finding: number) => `${prefix}p${finding + 1}`
export const placeId = (prefix: string, finding: number, place: number) => `${prefix}p${finding + 1}-${place + 1}`
