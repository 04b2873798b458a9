/** The program cannot start as it was asked to: `message` is a Vietnamese sentence that says why and what to do. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
