/** What a browser calls itself, as a person would say it: "Chrome trên Windows". A guess, for telling one's own sessions apart. */
export function deviceName(userAgent: string | null): string {
  const browser = nameIn(userAgent, [
    [/Edg/, 'Edge'],
    [/OPR|Opera/, 'Opera'],
    [/coc_coc/i, 'Cốc Cốc'],
    [/SamsungBrowser/, 'Samsung Internet'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrom|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ])
  const system = nameIn(userAgent, [
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iPhone hoặc iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS X|Macintosh/, 'máy Mac'],
    [/Linux|X11/, 'Linux'],
  ])
  return `${browser ?? 'Trình duyệt khác'} trên ${system ?? 'máy khác'}`
}

function nameIn(text: string | null, names: readonly [pattern: RegExp, name: string][]): string | undefined {
  return names.find(([pattern]) => pattern.test(text ?? ''))?.[1]
}
