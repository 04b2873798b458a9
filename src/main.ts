import { StoreProblem, sentenceOf } from './office/problem.ts'
import { startOptions } from './start/options.ts'
import { StartProblem } from './start/problem.ts'
import { startProgram } from './start/program.ts'

try {
  await startProgram(startOptions(process.argv.slice(2), process.env), (words) => process.stdout.write(words))
} catch (error) {
  const sentence = error instanceof StartProblem || error instanceof StoreProblem ? error.message : sentenceOf(error)
  process.stderr.write(`${sentence ?? `Năm Rõ không khởi động được vì lỗi của phần mềm: ${(error as Error).stack ?? error}`}\n`)
  process.exitCode = 1
}
