import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { nationalData } from './generate.mjs'

describe('The national data set', () => {
  const months = 3
  const { tree, indicators, communes, columns } = nationalData(1, months)

  it('has the provinces and communes of the country since July 2025', () => {
    const [country, ...provinces] = tree.children.filter((below) => below.length > 0)
    expect(country).toHaveLength(34)
    const sizes = provinces.map((below) => below.length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3_321)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(60)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(170)
  })

  it('has 60 indicators of every rule that makes a whole', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(60)
    expect(new Set(indicators.map(({ overUnits }) => overUnits))).toEqual(new Set(['sum', 'ratio', 'mean', 'max']))
    expect(new Set(indicators.map(({ overTime }) => overTime))).toEqual(new Set(['flow', 'stock', 'rate']))
  })

  it('has a whole number for every commune, indicator and month, and no part larger than its whole', () => {
    expect(columns.value).toHaveLength(communes * indicators.length * months)
    expect(columns.value.every(Number.isSafeInteger)).toBe(true)
    const ratios = indicators.map(({ overUnits }) => overUnits === 'ratio')
    const whole = (at: number) => columns.weight[at] as number
    const isRatio = (at: number) => ratios[Math.floor((columns.series[at] as number) / months)]
    expect(columns.value.every((value, at) => value >= 0 && (!isRatio(at) || value <= whole(at)))).toBe(true)
  })

  it('is the same from the same seed, and another from another', () => {
    const digest = (seed: number) => {
      const hash = createHash('sha256')
      for (const column of Object.values(nationalData(seed, months).columns)) hash.update(column)
      return hash.digest('hex')
    }
    expect(digest(1)).toBe('60fc5c6005c4a9e0846a4fc19a610d762e158f91ce7b6f4044c57abff6bfe166')
    expect(digest(2)).not.toBe(digest(1))
  })
})
