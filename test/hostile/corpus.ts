import { archives } from './files/archives.ts'
import type { HostileFile } from './files/file.ts'
import { others } from './files/others.ts'
import { pdfs } from './files/pdfs.ts'
import { plain } from './files/plain.ts'
import { sheets } from './files/sheets.ts'
import { words } from './files/words.ts'

/** Files that mean harm or are broken, made anew each time: none lies in the repository. */
export const hostileFiles: readonly HostileFile[] = [...archives, ...words, ...sheets, ...pdfs, ...others, ...plain]
