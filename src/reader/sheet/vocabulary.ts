/** What an authority's own words are, as far as a sheet's labels may be among them. */
export interface Vocabulary {
  isUnit(label: string): boolean
  isIndicator(label: string): boolean
}
