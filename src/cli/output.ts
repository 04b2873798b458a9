import type { Writable } from 'node:stream'

/** The reader at the other end has gone (`namro read … | head`): nothing more needs to be written. */
export class OutputClosed extends Error {
  override name = 'OutputClosed'
}

const CHUNK = 1 << 16

/** Writes text to a stream in large pieces, waits where the other end is slower, and throws OutputClosed once it has gone. */
export class Output {
  private pending = ''
  private failure: Error | null = null
  private readonly stream: Writable & { isTTY?: boolean; columns?: number }

  constructor(stream: Writable & { isTTY?: boolean; columns?: number }) {
    this.stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.failure ??= error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' ? new OutputClosed() : error
    })
  }

  get isTerminal(): boolean {
    return this.stream.isTTY === true
  }

  /** Columns of the terminal, or undefined where the output is no terminal. */
  get columns(): number | undefined {
    return this.stream.columns
  }

  async write(text: string): Promise<void> {
    this.pending += text
    if (this.pending.length >= CHUNK) await this.flush()
  }

  async writeAll(pieces: Iterable<string>): Promise<void> {
    for (const piece of pieces) await this.write(piece)
  }

  /** Hands over all that was written. Resolves when the stream has taken it. */
  async flush(): Promise<void> {
    if (this.failure !== null) throw this.failure
    const text = this.pending
    this.pending = ''
    if (text === '') return
    await new Promise<void>((resolve, reject) => {
      // The 'error' event, which tells a closed pipe from a full disk, comes after this callback.
      this.stream.write(text, (error) => (error ? setImmediate(() => reject(this.failure ?? error)) : resolve()))
    })
  }
}
