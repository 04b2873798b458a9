import { Script } from 'node:vm'

const call = new Script('globalThis.guarded()')

/** What `work` returns; where it runs longer than `milliseconds`, it is torn off and an error thrown, even out of an endless loop. */
export function within<T>(milliseconds: number, work: () => T): T {
  Object.assign(globalThis, { guarded: work })
  return call.runInThisContext({ timeout: milliseconds }) as T
}
