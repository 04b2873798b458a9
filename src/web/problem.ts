/** What the person asked for cannot be answered with the page. */
export type ProblemStatus = 400 | 403 | 404 | 409 | 413 | 429 | 503

/** Ends a request with a page that says why: `message` is a Vietnamese sentence. */
export class PageProblem extends Error {
  override name = 'PageProblem'
  readonly status: ProblemStatus
  readonly headers: Readonly<Record<string, string>>

  constructor(status: ProblemStatus, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }
}
