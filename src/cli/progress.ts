import { oneLine, textWidth } from './terminal/width.ts'

const BAR = 24

/** A bar on a terminal that says which file of how many is being read; it says nothing where there is no terminal or one file. */
export class Progress {
  private shown = false
  private readonly stream: NodeJS.WriteStream | null
  private readonly total: number

  constructor(stream: NodeJS.WriteStream, total: number) {
    this.stream = stream.isTTY && total > 1 ? stream : null
    this.total = total
  }

  /** Shows that `done` files are read and `file` is next. */
  show(done: number, file: string): void {
    if (this.stream === null) return
    const full = Math.round((done / this.total) * BAR)
    const head = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done}/${this.total} `
    const room = Math.max(0, (this.stream.columns ?? 80) - textWidth(head) - 1)
    this.stream.write(`\r\u001b[K${head}${tail(oneLine(file), room)}`)
    this.shown = true
  }

  /** Takes the bar away, so that something else can be written. */
  clear(): void {
    if (this.shown) this.stream?.write('\r\u001b[K')
    this.shown = false
  }
}

/** The last `room` characters: the end of a path says more than its beginning. */
function tail(text: string, room: number): string {
  return room > 0 ? [...text].slice(-room).join('') : ''
}
