/**
 * What quantities can be, wide enough that only a slip of the unit or of the decimal mark lies outside. Dated, for what
 * was out of reach in one decade is ordinary in the next.
 */

/**
 * Tonnes from one hectare sown or planted, by crop. Sources of the middle of each range: General Statistics Office of
 * Vietnam, yearbooks 2015–2023 (rice 5.5–6.1, maize 4.4–5.0, cassava 18–21, sugar cane 60–70, tea buds 8–10, coffee
 * 2.5–3, dry rubber 1.6–1.8, pepper 2.4). Lower ends are a tenth of a poor harvest, upper ends three times a record field;
 * fresh latex weighs about three times dry rubber. `country`: tonnes that all of Vietnam has never brought in in one year, twice
 * its best harvests and more (rice 45 million, sugar cane 20, cassava 11, tea buds 1.1, coffee 1.9, fruit 13).
 */
export const yields: readonly { crops: readonly string[]; least: string; most: string; country: string }[] = [
  { crops: ['lúa', 'ngô', 'lương thực', 'thóc', 'cây có hạt'], least: '0.2', most: '30', country: '100000000' },
  { crops: ['mía'], least: '5', most: '300', country: '50000000' },
  { crops: ['sắn', 'khoai', 'khoai lang'], least: '0.8', most: '150', country: '25000000' },
  { crops: ['chè', 'búp tươi'], least: '0.1', most: '60', country: '3000000' },
  { crops: ['cà phê', 'hồ tiêu', 'điều', 'mắc ca'], least: '0.02', most: '40', country: '5000000' },
  { crops: ['cao su', 'mủ cao su'], least: '0.05', most: '20', country: '5000000' },
  { crops: ['rau', 'rau màu', 'dưa', 'cà chua'], least: '0.8', most: '300', country: '50000000' },
  { crops: ['quả', 'cây ăn quả', 'vải', 'nhãn', 'xoài', 'chuối', 'cam', 'bưởi', 'thanh long', 'dứa', 'na'], least: '0.1', most: '200', country: '40000000' },
  { crops: ['lạc', 'đậu tương', 'đậu', 'vừng'], least: '0.1', most: '20', country: '2000000' },
]

/** The bounds of any crop at all, by which grain is held against the area of all crops. */
export const anyCrop = { least: '0.01', most: '150' }

/**
 * People for whom a per-head figure can be an average: from the smallest commune (some hundred: island and border
 * communes) to the most populous city (about 14 million in Ho Chi Minh City as merged in 2025), with room on both sides.
 */
export const population = { least: '150', most: '20000000' }

/**
 * The most, in đồng, that the budget of a commune, ward or district can take in or spend in a year. The richest districts
 * of the two big cities took in some 20,000 to 30,000 tỷ đồng a year about 2024; provinces more, and they are not bounded.
 */
export const budget = { most: '100000000000000' }

/**
 * Income of one person in a year, in đồng, 2010–2035: in 2023 the national mean was 59.5 million and that of the richest
 * provinces about 100 (GSO living-standards survey), poor communes report 15 to 20.
 */
export const income = { from: 2010, to: 2035, least: '1000000', most: '2000000000' }
