/** One step of the heat map: how it is coloured (charts.css) and the sign that says the same without colour. */
export interface HeatStep {
  /** The least completion, in %, that is on this step. */
  from: number
  name: 'exceeded' | 'met' | 'near' | 'below' | 'far'
  sign: string
}

/** From the best down; the last takes what is left. */
export const heatSteps: readonly HeatStep[] = [
  { from: 100.1, name: 'exceeded', sign: '▲' },
  { from: 100,   name: 'met',      sign: '●' },
  { from: 90,    name: 'near',     sign: '▽' },
  { from: 70,    name: 'below',    sign: '▼' },
  { from: -Infinity, name: 'far',  sign: '▼▼' },
]
