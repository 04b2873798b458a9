/** Why a file cannot be read; for programs, where the message is for people. */
export type FileFault = 'empty' | 'broken' | 'wrongExtension' | 'password' | 'scanned' | 'tooLarge' | 'bomb' | 'forbidden' | 'unsupported'

/** A file that cannot be read: `message` is a Vietnamese sentence that says what is wrong, where, and what to do. */
export class FileProblem extends Error {
  override name = 'FileProblem'
  readonly fault: FileFault

  constructor(fault: FileFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
  }
}

/**
 * What a format's reader throws: the sentence without its subject, for only the caller knows the file's name.
 * `openDocument` makes a FileProblem of it ("Tệp “a.docx” " + predicate).
 */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly fault: FileFault

  constructor(fault: FileFault, predicate: string, options?: ErrorOptions) {
    super(predicate, options)
    this.fault = fault
  }
}

/** The refusal of a file whose inside is not as its format demands; `where` names the part, `cause` the library's error. */
export function broken(where: string, cause?: unknown): Refusal {
  return new Refusal(
    'broken',
    `bị hỏng hoặc tải về chưa đủ (${where}). Hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu lại, hoặc xin lại tệp gốc.`,
    cause === undefined ? {} : { cause },
  )
}
