import type { Readable } from 'node:stream'
import type { Output } from './output.ts'

/** What the command reads from and writes to. */
export interface Io {
  input: Readable & { isTTY?: boolean }
  output: Output
  /** Messages, hints and progress, apart from the results. */
  messages: NodeJS.WriteStream
  environment: Record<string, string | undefined>
}
