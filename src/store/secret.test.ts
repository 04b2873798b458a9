import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secretIn } from './secret.ts'

describe('a secret of an installation', () => {
  let home: string
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'namro-secret-'))
  })
  afterEach(() => rm(home, { recursive: true, force: true }))

  it('is one for all who ask at the same moment, and stays', async () => {
    const given = await Promise.all(Array.from({ length: 8 }, () => secretIn(home, 'password')))
    expect(new Set(given).size).toBe(1)
    expect(await secretIn(home, 'password')).toBe(given[0])
    expect(await readdir(home)).toEqual(['password'])
    expect((await stat(join(home, 'password'))).mode & 0o777).toBe(0o600)
  })

  it('is another one for each use', async () => {
    expect(await secretIn(home, 'secret')).not.toBe(await secretIn(home, 'password'))
  })

  // A second program that starts at the same moment, or the next one after a kill, would sign in with half a password.
  it('is whole as soon as its file is there', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < 50; round++) {
      await rm(join(home, 'password'), { force: true })
      let given = ''
      const asked = secretIn(home, 'password').then((password) => {
        given = password
      })
      while (given === '') {
        try {
          seen.add(readFileSync(join(home, 'password'), 'utf8'))
        } catch {}
        await turn()
      }
      await asked
    }
    expect([...seen].filter((written) => !/^[0-9a-f]{64}\n$/.test(written))).toEqual([])
  })
})
