/** What a unit measures. Units of one dimension convert into one another. */
export type Dimension =
  | 'money'
  | 'moneyUSD'
  | 'moneyEUR'
  | 'area'
  | 'localArea'
  | 'mass'
  | 'emission'
  | 'length'
  | 'volume'
  | 'energy'
  | 'power'
  | 'apparentPower'
  | 'percent'
  | 'points'
  | 'ratio'
  | 'score'
  | 'rank'
  | 'clockTime'
  | 'calendarTime'
  | 'temperature'
  | 'dataVolume'
  | 'dataRate'

/** One row: name in full, dimension, scale to the dimension's base unit (decimal digits), and how else it is written. */
export type UnitRow = readonly [name: string, dimension: Dimension, scale: string, ...abbreviations: string[]]

/**
 * Units as people write them. A spelling in full has its own row ('tỷ đồng', 'ngàn tỷ đồng', 'm²', 'm2'), so that a text's
 * own word is kept; abbreviations stand with the name they stand for. Bases: đồng, USD, EUR, m², kg, m, m³, kWh, kW, kVA, %,
 * minute, month. Sào and mẫu differ between regions (360, 500 or 1.000 m²) and so are no share of a hectare here.
 */
export const unitRows: readonly UnitRow[] = [
  ['đồng', 'money', '1', 'đ', 'vnđ', 'vnd', 'đồng vn', 'đồng việt nam'],
  ['nghìn đồng', 'money', '1000', 'nghìn đ', 'ng.đ', 'ngđ', 'ng.đồng', '1.000 đồng', '1000 đồng', '1.000đ', '1000đ', 'nghìn vnđ'],
  ['ngàn đồng', 'money', '1000', 'ngàn đ', 'ngàn vnđ'],
  ['triệu đồng', 'money', '1000000', 'triệu đ', 'tr.đ', 'trđ', 'tr đ', 'tr.đồng', 'trđồng', 'tr đồng', 'triệu vnđ', 'triệu vnd', 'tr.vnđ'],
  ['chục triệu đồng', 'money', '10000000'],
  ['trăm triệu đồng', 'money', '100000000'],
  ['tỷ đồng', 'money', '1000000000', 'tỷ đ', 'tỷ vnđ', 'tỷ vnd'],
  ['nghìn tỷ đồng', 'money', '1000000000000', 'nghìn tỷ đ', 'nghìn tỷ vnđ'],
  ['ngàn tỷ đồng', 'money', '1000000000000', 'ngàn tỷ đ', 'ngàn tỷ vnđ'],
  ['triệu tỷ đồng', 'money', '1000000000000000'],
  ['USD', 'moneyUSD', '1', 'us$', 'đô la mỹ', 'đô la', 'đôla', 'đô-la'],
  ['nghìn USD', 'moneyUSD', '1000', '1.000 usd', '1000 usd', 'nghìn đô la'],
  ['ngàn USD', 'moneyUSD', '1000', 'ngàn đô la'],
  ['triệu USD', 'moneyUSD', '1000000', 'tr.usd', 'tr usd', 'triệu đô la', 'triệu đô la mỹ'],
  ['tỷ USD', 'moneyUSD', '1000000000', 'tỷ đô la', 'tỷ đô la mỹ'],
  ['EUR', 'moneyEUR', '1', 'euro', '€'],
  ['triệu EUR', 'moneyEUR', '1000000', 'triệu euro'],
  ['tỷ EUR', 'moneyEUR', '1000000000', 'tỷ euro'],

  ['m²', 'area', '1', 'mét vuông', 'm vuông'],
  ['m2', 'area', '1'],
  ['nghìn m²', 'area', '1000'],
  ['nghìn m2', 'area', '1000', '1.000 m2', '1000 m2'],
  ['ngàn m²', 'area', '1000'],
  ['ngàn m2', 'area', '1000'],
  ['triệu m²', 'area', '1000000'],
  ['triệu m2', 'area', '1000000'],
  ['ha', 'area', '10000', 'héc ta', 'hécta', 'héc-ta', 'hec ta', 'hecta'],
  ['nghìn ha', 'area', '10000000', '1.000 ha', '1000 ha', 'nghìn héc ta'],
  ['ngàn ha', 'area', '10000000'],
  ['triệu ha', 'area', '10000000000'],
  ['km²', 'area', '1000000', 'ki lô mét vuông', 'kilômét vuông'],
  ['km2', 'area', '1000000'],
  ['sào', 'localArea', '1'],
  ['mẫu', 'localArea', '10'],

  ['g', 'mass', '0.001', 'gam', 'gram'],
  ['kg', 'mass', '1', 'ki lô gam', 'kilôgam', 'kilogam'],
  ['yến', 'mass', '10'],
  ['tạ', 'mass', '100'],
  ['tấn', 'mass', '1000'],
  ['tấn hơi', 'mass', '1000'],
  ['nghìn tấn', 'mass', '1000000', '1.000 tấn', '1000 tấn'],
  ['ngàn tấn', 'mass', '1000000'],
  ['vạn tấn', 'mass', '10000000'],
  ['triệu tấn', 'mass', '1000000000'],
  ['tấn CO2', 'emission', '1', 'tco2', 'tấn co₂', 'tấn co2 tương đương', 'tấn co2tđ'],
  ['nghìn tấn CO2', 'emission', '1000'],
  ['triệu tấn CO2', 'emission', '1000000'],

  ['mm', 'length', '0.001', 'mi li mét', 'milimét'],
  ['cm', 'length', '0.01', 'xen ti mét', 'centimét'],
  ['dm', 'length', '0.1'],
  ['m', 'length', '1', 'mét', 'md', 'mét dài', 'm dài'],
  ['nghìn mét', 'length', '1000'],
  ['km', 'length', '1000', 'ki lô mét', 'kilômét', 'kilomet', 'cây số'],
  ['nghìn km', 'length', '1000000'],
  ['ngàn km', 'length', '1000000'],
  ['hải lý', 'length', '1852'],

  ['ml', 'volume', '0.000001'],
  ['lít', 'volume', '0.001'],
  ['nghìn lít', 'volume', '1'],
  ['triệu lít', 'volume', '1000'],
  ['m³', 'volume', '1', 'mét khối', 'm khối'],
  ['m3', 'volume', '1'],
  ['nghìn m³', 'volume', '1000'],
  ['nghìn m3', 'volume', '1000', '1.000 m3', '1000 m3', 'nghìn mét khối'],
  ['ngàn m³', 'volume', '1000'],
  ['ngàn m3', 'volume', '1000', 'ngàn mét khối'],
  ['triệu m³', 'volume', '1000000'],
  ['triệu m3', 'volume', '1000000', 'triệu mét khối'],
  ['tỷ m³', 'volume', '1000000000'],
  ['tỷ m3', 'volume', '1000000000', 'tỷ mét khối'],

  ['kWh', 'energy', '1', 'kw.h', 'ki lô oát giờ', 'kwgiờ', 'kw giờ'],
  ['nghìn kWh', 'energy', '1000', '1.000 kwh', '1000 kwh'],
  ['ngàn kWh', 'energy', '1000'],
  ['MWh', 'energy', '1000'],
  ['triệu kWh', 'energy', '1000000', 'tr.kwh', 'tr kwh', 'trkwh'],
  ['GWh', 'energy', '1000000'],
  ['tỷ kWh', 'energy', '1000000000'],
  ['TWh', 'energy', '1000000000'],
  ['kW', 'power', '1'],
  ['kWp', 'power', '1'],
  ['MW', 'power', '1000'],
  ['MWp', 'power', '1000'],
  ['GW', 'power', '1000000'],
  ['kVA', 'apparentPower', '1'],
  ['MVA', 'apparentPower', '1000'],

  ['%', 'percent', '1', 'phần trăm', '℅'],
  ['‰', 'percent', '0.1', 'phần nghìn', 'phần ngàn'],
  ['điểm %', 'points', '1', 'điểm phần trăm', 'đpt'],
  ['điểm ‰', 'points', '0.1', 'điểm phần nghìn'],
  ['lần', 'ratio', '1'],
  ['điểm', 'score', '1'],
  ['bậc', 'rank', '1'],

  ['phút', 'clockTime', '1'],
  ['giờ', 'clockTime', '60', 'tiếng đồng hồ'],
  ['ngày', 'clockTime', '1440'],
  ['tháng tuổi', 'calendarTime', '1'],
  ['tuổi', 'calendarTime', '12', 'năm tuổi'],
  ['°C', 'temperature', '1', 'độ c', 'ºc', '℃'],
  ['GB', 'dataVolume', '1'],
  ['TB', 'dataVolume', '1000'],
  ['Mbps', 'dataRate', '1'],
  ['Gbps', 'dataRate', '1000'],
]

/** Words that multiply the unit or the counted noun after them ('nghìn lượt', 'triệu người'), longest first. */
export const scaleNames: readonly (readonly [name: string, scale: string])[] = [
  ['triệu tỷ', '1000000000000000'],
  ['nghìn tỷ', '1000000000000'],
  ['ngàn tỷ', '1000000000000'],
  ['trăm nghìn', '100000'],
  ['trăm ngàn', '100000'],
  ['trăm triệu', '100000000'],
  ['chục nghìn', '10000'],
  ['chục triệu', '10000000'],
  ['trăm tỷ', '100000000000'],
  ['chục', '10'],
  ['trăm', '100'],
  ['nghìn', '1000'],
  ['ngàn', '1000'],
  ['vạn', '10000'],
  ['triệu', '1000000'],
  ['tỷ', '1000000000'],
]

/**
 * What a rate is taken over by name only: a month is not a twelfth of a year here, for %/tháng is no twelfth of %/năm, and
 * what is neither a unit nor a counted noun by itself.
 */
export const overNames: readonly string[] = [
  'giây',
  'phút',
  'giờ',
  'ngày',
  'ngày đêm',
  'tuần',
  'tháng',
  'quý',
  'vụ',
  'năm',
  'năm học',
  'nhiệm kỳ',
  'giai đoạn',
  'chu kỳ',
  'ca',
  'đầu người',
  'trẻ đẻ sống',
  'trẻ sinh sống',
]
