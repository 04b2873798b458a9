import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const perTick = 10

/**
 * Milliseconds that a processor has worked for each of these processes and those they started; null where the system does not
 * tell it (only Linux does, under /proc).
 * @param {readonly number[]} pids
 */
export function workOf(pids) {
  try {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const stats = new Map(all.flatMap((pid) => statOf(pid) ?? []))
    return pids.map(
      (pid) => [...stats].reduce((sum, [own, { parent, ticks }]) => sum + (own === pid || parent === pid ? ticks : 0), 0) * perTick,
    )
  } catch {
    return null
  }
}

/**
 * @param {string} pid
 * @returns {[pid: number, stat: { parent: number, ticks: number }][] | null}
 */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name, in brackets, may hold anything.
    const [, parent, , , , , , , , , , user, system, ...waited] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = [user, system, ...waited.slice(0, 2)].reduce((sum, one) => sum + Number(one), 0)
    return [[Number(pid), { parent: Number(parent), ticks }]]
  } catch {
    // It ended meanwhile.
    return null
  }
}
