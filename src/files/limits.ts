/**
 * How much of a file is read. A report of a commune has some hundred kilobytes; the limits are far above what people
 * write and low enough that opening a file takes some hundred megabytes of memory at most, and some seconds.
 */
export const limits = {
  /** Bytes of a plain text, of a .csv and of a web page. All of a text is read: one full of figures takes 10 to 30 times its size in memory, read and checked. */
  textBytes: 60_000_000,
  csvBytes: 20_000_000,
  htmlBytes: 10_000_000,
  /** Bytes of a .docx, .doc, .pdf or .xlsx as it lies on the disk; pictures make most of it. */
  fileBytes: 60_000_000,
  /** Entries of a .docx or .xlsx. */
  entries: 5_000,
  /** Unpacked bytes of one part of a .docx or .xlsx, and of all its parts (declared, and counted while unpacking). */
  partBytes: 80_000_000,
  archiveBytes: 300_000_000,
  /** Unpacked ÷ packed bytes of one part, where it unpacks to more than `ratioFrom` bytes. */
  ratio: 300,
  ratioFrom: 8_000_000,
  /** Streams of a .pdf, unpacked bytes of one of them, and of all; its pages. */
  streams: 10_000,
  streamBytes: 30_000_000,
  pdfBytes: 300_000_000,
  pages: 1_000,
  /** Characters of text kept from one document that is not plain text. */
  characters: 20_000_000,
  /** Cells of all tables of a document, columns of one table, depth of nested elements. */
  cells: 1_000_000,
  /** Cells of a workbook that is brought into the books: 100,000 rows of a list with twenty columns. */
  gridCells: 2_000_000,
  columns: 1_000,
  depth: 200,
} as const

/** A size for a sentence: "60 MB". */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
