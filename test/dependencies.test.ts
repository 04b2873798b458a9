import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const json = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))

describe('dependencies', () => {
  const manifest = json('package.json')
  const lock = json('package-lock.json')

  it('are pinned to exact versions', () => {
    const asked = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('are locked as package.json asks, each with its checksum', () => {
    const { '': own, ...installed } = lock.packages
    expect(own.dependencies).toEqual(manifest.dependencies)
    expect(own.devDependencies).toEqual(manifest.devDependencies)
    expect(own.optionalDependencies).toEqual(manifest.optionalDependencies)
    // A library's build for another system need not be on every registry, so its checksum may be unknown; it is never installed here.
    const unchecked = Object.keys(installed).filter((path) => !installed[path].integrity && !installed[path].inBundle)
    expect(unchecked.filter((path) => !installed[path].optional || !installed[path].os)).toEqual([])
  })

  it('have their builds for every system in the lock, so that npm ci finds it whole on any', () => {
    const missing = Object.values<{ optionalDependencies?: object }>(lock.packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)))
    expect(missing).toEqual([])
  })

  it('name no registry, so that any may serve them', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/)
  })
})
