import type { Better, Issuer, OverTime, OverUnits, PaceClass, TargetClass } from '../plan/index.ts'

/** A text that figures are taken from. */
export interface SourceText {
  name: string
  /** The moment its figures count as recorded: the end of its day, or of the day it is taken to be of where it names none. */
  recordedAt: string
  /** Where it was published; null where that is not known. */
  address: string | null
}

/** An indicator that the catalogue has not. */
export type OwnIndicator = readonly [
  code: string,
  name: string,
  unit: string,
  better: Better,
  overUnits: OverUnits,
  overTime: OverTime,
  sector: string,
  /** The indicator it is a part of (trong đó). */
  parent?: string,
]

/** A plan as the text names it after a percentage. */
export interface PlanName {
  id: string
  issuer: Issuer
  label: string
}

/** What a text says of a plan beside a result: its figure, its completion in %, or by how many points it was surpassed. */
export type StatedPlan = { of: PlanName } & ({ figure: string; percent?: string } | { percent: string } | { above: string })

/** What a text says of an earlier period: by how much, by how many per cent, to how many per cent the figure moved. */
export type StatedBase = { period: string } & ({ change: string } | { rise: string } | { percent: string })

/** How a word before or after the figure loosens it: 'hơn', 'khoảng', 'từ … trở lên'. */
export type Hedge = 'over' | 'about' | 'atLeast'

/** A decided standing that the text gives a target: its class, or its pace while the plan still runs. */
export type Standing = Exclude<TargetClass, 'notAssessed'> | PaceClass | 'notAssessed'

export interface ResultMore {
  /** ước */
  estimate?: true
  hedge?: Hedge
  /** '45/63 trường': the indicator that counts the whole, and its figure. */
  outOf?: readonly [indicator: string, figure: string]
  /** What a rate was made of, where the text says so elsewhere: 42 of 63 behind 66,67%. */
  parts?: readonly [numerator: string, denominator: string, unit: string]
  plans?: readonly StatedPlan[]
  base?: StatedBase
  standing?: Standing
  /** One of several measures of a main target: assessed, and not counted once more. */
  measureOnly?: true
}

/**
 * A result. Figures are in the indicator's unit of measure, with a decimal point and as many places as printed; the quote
 * has the text's own words.
 */
export type ResultRow = readonly [indicator: string, figure: string, quote: string, more?: ResultMore]

/** An aim of a plan: what is to be reached, passed, kept. */
export type AimRow = readonly [indicator: string, rule: 'equal' | 'atLeast' | 'over' | 'keep', figure: string, quote: string, of: PlanName]

/** A result of which only the completion of a plan was told, in %. */
export type PercentRow = readonly [indicator: string, percent: string, quote: string, more?: Pick<ResultMore, 'hedge' | 'standing'>]

/** What one text says of one period, with the plan it speaks of. */
export interface Section {
  text: string
  plan: string
  period: string
  results?: readonly ResultRow[]
  aims?: readonly AimRow[]
  percentOnly?: readonly PercentRow[]
}

/** How many targets a text puts into each class, as it says it. */
export type StatedTally = Partial<Record<'total' | 'metOrExceeded' | Standing, number>>

export interface PlanRow {
  id: string
  kind: 'term' | 'year'
  period: string
  title: string
  carriesOut?: string
  breakthroughs?: readonly string[]
  /** How many main targets it has, where the text says so: most are not named. */
  mainTargets?: number
  /** What a text says of them by class, and which. */
  stated?: StatedTally
  statedIn?: string
  /** The standing of all of them, where the text gives it; what it leaves open is worked out from the total. */
  standings?: Partial<Record<Standing, number>>
}

/** What a text says besides its figures and that can be held against them. */
export type Claim =
  | { kind: 'all'; text: string; plan: string; targets: number; atLeast: string; quote: string }
  | { kind: 'year'; text: string; written: string; reviewed: string; quote: string }

/** A commune made in July 2025: its code and name, and the codes of the old units it continues. */
export type CommuneRow = readonly [code: string, name: string, from: readonly string[]]

/** An old commune or township: its code and name. */
export type OldUnitRow = readonly [code: string, name: string]

export interface DistrictRow {
  code: string
  name: string
  units: readonly OldUnitRow[]
}

export interface AreaRow {
  /** The provinces until July 2025; the first is the district's. */
  provinces: readonly OldUnitRow[]
  /** The province from July 2025 on. */
  province: OldUnitRow
  /** The district, and neighbours that share a new commune with it. */
  districts: readonly [DistrictRow, ...DistrictRow[]]
  communes: readonly CommuneRow[]
}

/** All that is known of a place. */
export interface PlaceData {
  id: string
  area: AreaRow
  texts: Readonly<Record<string, SourceText>>
  /** Who answers for its targets: the texts name no other. */
  lead: string
  indicators: readonly OwnIndicator[]
  plans: readonly PlanRow[]
  sections: readonly Section[]
  claims: readonly Claim[]
}
