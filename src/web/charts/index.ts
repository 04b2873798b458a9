/**
 * The charts of the pages: pure functions from numbers to SVG, written on the server. No chart library: what ECharts writes has
 * styles inline, which our Content-Security-Policy forbids, and fixed colours, which cannot follow the page's own into dark mode
 * and print. Here there are class names only; their look is in assets/charts.css.
 */
export { BarsOverYears } from './barsOverYears.tsx'
export type { SeriesInput, YearsInput } from './form.ts'
export { HeatCell } from './heatCell.tsx'
export { SeriesChart } from './seriesChart.tsx'
export { Sparkline } from './sparkline.tsx'
