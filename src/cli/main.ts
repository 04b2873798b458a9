import { readFileSync } from 'node:fs'
import { type Arguments, parseArguments } from './arguments.ts'
import { commandHelp, commandOptions, mainHelp } from './help.ts'
import type { Io } from './io.ts'
import { Output, OutputClosed } from './output.ts'
import { UsageProblem, UserProblem } from './problem.ts'

type Command = keyof typeof commandHelp

/**
 * Runs `namro` with the words that follow its name. Gives the exit code: 0 done, 1 a file or another thing that the user
 * can mend, 2 wrong usage. Whoever reads the output may stop at any time.
 */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    const code = await run(args, io)
    await io.output.flush()
    return code
  } catch (error) {
    if (error instanceof OutputClosed) return 0
    io.messages.write(`${sentence(error, args)}\n`)
    return error instanceof UsageProblem ? 2 : 1
  }
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = args
  if (first === undefined) throw new UsageProblem('Chưa ghi lệnh: namro read TỆP… hoặc namro check TỆP…')
  if (isCommand(first)) return runCommand(first, parseArguments(rest, commandOptions[first]), io)
  const { values, files } = parseArguments(args, commandOptions[''])
  if (values.help) return say(io, mainHelp)
  if (values.version) return say(io, `namro ${version()}\n`)
  throw new UsageProblem(`Không có lệnh “${files[0]}”. Các lệnh: ${Object.keys(commandHelp).join(', ')}.`)
}

async function runCommand(command: Command, parsed: Arguments, io: Io): Promise<number> {
  if (parsed.values.help) return say(io, commandHelp[command])
  // Each command brings what it needs only when it is called: help and wrong usage are answered at once.
  if (command === 'check') return (await import('./check.ts')).checkCommand(parsed, io)
  if (command === 'verify') return (await import('./verify.ts')).verifyCommand(parsed, io)
  return (await import('./read.ts')).readCommand(parsed, io)
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(commandHelp, word)
}

async function say(io: Io, text: string): Promise<number> {
  await io.output.write(text)
  return 0
}

function sentence(error: unknown, args: readonly string[]): string {
  if (error instanceof UsageProblem)
    return `${error.message}\nXem hướng dẫn: namro ${args[0] !== undefined && isCommand(args[0]) ? `${args[0]} ` : ''}--help`
  if (error instanceof UserProblem) return error.message
  return `Gặp lỗi ngoài dự tính (${error instanceof Error ? error.message : String(error)}).`
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}

function processIo(): Io {
  return { input: process.stdin, output: new Output(process.stdout), messages: process.stderr, environment: process.env }
}
