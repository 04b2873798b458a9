/** A file that cannot be read: `message` is a Vietnamese sentence that says what is wrong, where, and what to do. */
export class FileProblem extends Error {
    name = 'FileProblem';
    fault;
    constructor(fault, message, options) {
        super(message, options);
        this.fault = fault;
    }
}
/**
 * What a format's reader throws: the sentence without its subject, for only the caller knows the file's name.
 * `openDocument` makes a FileProblem of it ("Tệp “a.docx” " + predicate).
 */
export class Refusal extends Error {
    name = 'Refusal';
    fault;
    constructor(fault, predicate, options) {
        super(predicate, options);
        this.fault = fault;
    }
}
/** The refusal of a file whose inside is not as its format demands; `where` names the part, `cause` the library's error. */
export function broken(where, cause) {
    return new Refusal('broken', `bị hỏng hoặc tải về chưa đủ (${where}). Hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu lại, hoặc xin lại tệp gốc.`, cause === undefined ? {} : { cause });
}
