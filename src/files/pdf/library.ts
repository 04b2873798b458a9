import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { passwordProtected } from '../archive.ts'
import { tooLong } from '../assemble.ts'
import { limits } from '../limits.ts'
import { broken, Refusal } from '../problem.ts'
import { type Matrix, multiply, type Page, type TextRun } from './geometry.ts'
import { PdfThread } from './thread.ts'

/** Pages whose streams are longer than this are drawings; their lines are no tables. */
const longestTablePage = 6_000_000
const mostRuns = 100_000

/** What a .pdf holds: its pages and the day it was made. */
export interface PdfContent {
  pages: Page[]
  published?: string
}

/**
 * Reads the text and the straight lines of every page with pdfjs, in a thread of its own. It gets no fonts, no addresses,
 * may not evaluate code and leaves out pictures. Throws a Refusal on a password, a broken file, or one that takes too much.
 */
export async function readPages(bytes: Uint8Array, longestStream: number): Promise<PdfContent> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const thread = new PdfThread()
  // The library's types know only a browser's port.
  const worker = PDFWorker.create({ port: thread.port as never, verbosity: 0 })
  const task = getDocument({
    data: Uint8Array.from(bytes),
    worker,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: 0,
  })
  const reading = readAll(task, thread, longestStream <= longestTablePage)
  try {
    return await Promise.race([reading, thread.failure])
  } catch (error) {
    reading.catch(() => {})
    throw refusalOf(error)
  } finally {
    worker.destroy()
    await thread.close()
  }
}

async function readAll(task: PDFDocumentLoadingTask, thread: PdfThread, withRulings: boolean): Promise<PdfContent> {
  const file = await task.promise
  if (file.numPages > limits.pages) throw tooManyPages(file.numPages)
  thread.allow(file.numPages)
  const pages: Page[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    pages.push(await readPage(page, withRulings))
    page.cleanup()
  }
  const published = await dayOf(file)
  return published === undefined ? { pages } : { pages, published }
}

async function readPage(page: PDFPageProxy, withRulings: boolean): Promise<Page> {
  const view = page.getViewport({ scale: 1 })
  const matrix = view.transform as unknown as Matrix
  const runs: TextRun[] = []
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const item of piece.value.items as { str: string; transform: number[]; width: number }[]) {
      if (item.str.trim() !== '') runs.push(runOf(item, matrix))
    }
    if (runs.length > mostRuns) {
      await reader.cancel(new Error('too much text'))
      throw tooLong()
    }
  }
  return { height: view.height, runs, rulings: withRulings && runs.length > 0 ? await readRulings(page, matrix) : [] }
}

function runOf(item: { str: string; transform: number[]; width: number }, page: Matrix): TextRun {
  const [a, b, c, d, x, y] = multiply(page, item.transform as unknown as Matrix)
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  return { text: item.str, x, y, width: item.width, size }
}

async function readRulings(page: PDFPageProxy, matrix: Matrix): Promise<Page['rulings']> {
  const { rulingsOf } = await import('./rulings.ts')
  const operations = await page.getOperatorList()
  return rulingsOf(operations.fnArray, operations.argsArray, matrix)
}

async function dayOf(file: PDFDocumentProxy): Promise<string | undefined> {
  const info = (await file.getMetadata()).info as Record<string, unknown>
  const date = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info.ModDate ?? info.CreationDate ?? ''))
  return date === null ? undefined : `${date[1]}-${date[2]}-${date[3]}`
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof Error && error.name === 'PasswordException') return passwordProtected()
  return broken('cấu trúc tệp PDF', error)
}

function tooManyPages(pages: number): Refusal {
  return new Refusal(
    'tooLarge',
    `có ${pages} trang, nhiều hơn ${limits.pages} trang đọc được. Hãy tách tệp PDF thành nhiều phần rồi gửi từng phần.`,
  )
}
