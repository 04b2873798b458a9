/** Puts a text into a colour or weight of the terminal, or leaves it as it is. */
export interface Palette {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
  green(text: string): string
}

const paint = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`
const plain = (text: string) => text

const coloured: Palette = { bold: paint(1, 22), dim: paint(2, 22), red: paint(31, 39), yellow: paint(33, 39), green: paint(32, 39) }
const colourless: Palette = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain }

/** Colours for a terminal; none where the output is no terminal or NO_COLOR is set (https://no-color.org). */
export function palette(isTerminal: boolean, environment: Record<string, string | undefined>): Palette {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb' ? coloured : colourless
}
