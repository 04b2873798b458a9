/** Something the user can mend: `message` is a Vietnamese sentence that says what, where and what to do. */
export class UserProblem extends Error {
  override name = 'UserProblem'
}

/** The command was called in a way it does not know; its exit code is 2. */
export class UsageProblem extends UserProblem {
  override name = 'UsageProblem'
}
