import { treeAt, unit, unitHistory } from '../../dist/plan/index.js'

const provinces = 34
const communes = 3_321
/** Communes of a province: the least and the most. */
const fewest = 60
const most = 170
/** The first day of the figures' first month. */
export const firstDay = '2021-01-01'

/**
 * The country as it is since July 2025, 34 provinces and 3,321 communes, here from the first figure on; in the order country,
 * provinces, communes of the first province, of the second, and so on.
 * @param {() => number} draw
 * @returns {import('../../dist/plan/index.js').UnitTree}
 */
export function nationalTree(draw) {
  const made = (
    /** @type {import('../../dist/plan/index.js').UnitKind} */ kind,
    /** @type {string} */ code,
    /** @type {string} */ name,
    /** @type {string | null} */ parent,
  ) => unit({ code, validFrom: /** @type {import('../../dist/plan/index.js').Day} */ (firstDay), validTo: null, name, kind, parent })
  const units = [made('country', 'VN', 'Việt Nam', null)]
  let serial = 0
  for (const [at, size] of provinceSizes(draw).entries()) {
    const province = String(at + 1).padStart(2, '0')
    units.push(made('province', province, `Tỉnh ${province}`, 'VN'))
    for (let own = 0; own < size; own++) {
      const commune = String(++serial).padStart(5, '0')
      units.push(made('commune', commune, `Xã ${commune}`, province))
    }
  }
  return treeAt(unitHistory(units), /** @type {import('../../dist/plan/index.js').Day} */ (firstDay))
}

/**
 * How many communes each province has: more small ones than large ones, and together all there are.
 * @param {() => number} draw
 */
function provinceSizes(draw) {
  const sizes = Array.from({ length: provinces }, () => fewest + Math.floor((most - fewest) * draw() ** 2))
  let missing = communes - sizes.reduce((sum, size) => sum + size, 0)
  while (missing !== 0) {
    const at = Math.floor(draw() * provinces)
    const changed = /** @type {number} */ (sizes[at]) + Math.sign(missing)
    if (changed < fewest || changed > most) continue
    sizes[at] = changed
    missing -= Math.sign(missing)
  }
  return sizes
}
