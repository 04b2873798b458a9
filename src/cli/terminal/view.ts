import type { Io } from '../io.ts'
import { type Palette, palette } from './colour.ts'

/** How the terminal shows things: its columns and its colours. */
export interface View {
  width: number
  colour: Palette
}

/** Columns where the output is no terminal and COLUMNS says nothing. */
const USUAL_WIDTH = 120

export function viewOf({ output, environment }: Io): View {
  const asked = Number(environment.COLUMNS)
  const width = output.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : USUAL_WIDTH)
  return { width: Math.max(40, Math.min(width, 200)), colour: palette(output.isTerminal, environment) }
}
