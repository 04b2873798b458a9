import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, each project's longest first: one of them begun last would run alone while the other cores wait. */
const longest = [
  'test/web/everyPage.test.ts',
  'src/store/server.test.ts',
  'test/verify.test.ts',
  'test/crash.test.ts',
  'src/office/accounts/accounts.stored.test.ts',
  'src/web/pages/plans/plans.stored.test.ts',
  'test/web/permissions.test.ts',
  'test/web/walks.test.ts',
  'test/web/start.test.ts',
  'test/web/sign-in.test.ts',
  'src/web/pages/pages.stored.test.ts',
  'test/web/setup.test.ts',
  'test/hostile/hostile.test.ts',
  'test/fuzz/files.test.ts',
  'test/page.browser.test.ts',
  'test/planted.test.ts',
  'test/fuzz/reading.test.ts',
  'test/corpus.test.ts',
]

/** Runs the tests with a database before the others, which are short and fill the end, and the longest of each first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'))
      return at < 0 ? longest.length : at
    }
    // The files of a project stay together: from one to the next its processes go on with what they have loaded.
    const isStored = ({ project }: TestSpecification) => Number(project.name === 'store')
    return (await super.sort(files)).toSorted((a, b) => isStored(b) - isStored(a) || rank(a) - rank(b))
  }
}
