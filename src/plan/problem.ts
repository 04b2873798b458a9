/**
 * What breaks a rule of the subject: its message is a Vietnamese sentence for the person who asked, saying what is wrong and
 * what to do.
 */
export class PlanProblem extends Error {
  override name = 'PlanProblem'
}
