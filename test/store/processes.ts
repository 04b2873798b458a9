import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const started = new Set<ChildProcess>()

/** Kills what a test that failed left running. */
export function killAll(): void {
  for (const child of started) child.kill('SIGKILL')
}

/** Starts a script of this folder and waits for the first line it says. */
export async function startScript(
  script: string,
  args: readonly string[],
  account: { uid?: number; gid?: number } = {},
): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], { ...account, stdio: ['ignore', 'pipe', 'inherit'] })
  started.add(child)
  child.on('exit', () => started.delete(child))
  for await (const said of createInterface({ input: child.stdout })) return { child, said }
  throw new Error(`${script} said nothing`)
}

/** Sends the signal and waits for the end. Gives the exit code, null for a process that the signal ended. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
  return child.exitCode
}
