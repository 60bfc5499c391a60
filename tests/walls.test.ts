// A wall that nobody has seen falling on a fault proves nothing: each is run here over planted faults, in a copy of the
// settings outside the repository, and must name exactly the rule that was broken.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { architectureFaults } from '@/scripts/architecture.mjs'
import { deadCode } from '@/scripts/check-dead.mjs'
import { floorFaults, isSafe } from '@/scripts/check-floors.mjs'
import { lintFaults } from '@/scripts/check-lint.mjs'
import { typeFaults } from '@/scripts/check-types.mjs'
import { importFaults } from '@/scripts/check-walls.mjs'
import { domains, sourceFiles } from '@/scripts/rooms.mjs'
import { type Planted, plantedDead, plantedImports, plantedLines, plantedOrder, plantedShapes, plantedTypes } from './support/planted'

const root = process.cwd()
const settings = ['eslint.config.js', '.dependency-cruiser.cjs', 'knip.json', 'tsconfig.json', 'package.json', 'scripts/rooms.mjs', 'scripts/eslint']
const made: string[] = []
const slow = 120_000

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder with our settings and nothing but the planted files; `blind` changes one setting so that a tool overlooks lib/core. */
function plant(planted: Planted, blind?: { file: string; from: string; to: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'))
  made.push(folder)
  for (const file of settings) cpSync(join(root, file), join(folder, file), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, { text }] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  if (blind) {
    const file = join(folder, blind.file)
    const before = readFileSync(file, 'utf8')
    expect(before).toContain(blind.from)
    writeFileSync(file, before.replace(blind.from, blind.to))
  }
  return folder
}

/** The rules that fired on each planted file, in the form of what was expected. */
function fired(planted: Planted, faults: readonly { rule: string; path: string }[]) {
  return Object.fromEntries(
    Object.keys(planted).map((path) => [path, [...new Set(faults.filter((fault) => fault.path === path).map(({ rule }) => rule))].sort()]),
  )
}
const expected = (planted: Planted) => Object.fromEntries(Object.entries(planted).map(([path, { fires }]) => [path, [...fires].sort()]))

describe('import walls', { timeout: slow }, () => {
  const pathed = (folder: string) => importFaults(folder).faults.map(({ rule, from }) => ({ rule, path: from }))

  it('fall on every planted import and let the allowed ones pass', () => {
    expect(fired(plantedImports, pathed(plant(plantedImports)))).toEqual(expected(plantedImports))
  })

  it('hold the one order of the domains', () => {
    const planted = plantedOrder(domains)
    expect(fired(planted, pathed(plant(planted)))).toEqual(expected(planted))
  })

  it('have a planted import for each of them', () => {
    const config = readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8')
    const names = [...config.matchAll(/^ {6}name: '([a-z-]+)'/gm)].map((match) => match[1])
    const planted = new Set(Object.values(plantedImports).flatMap(({ fires }) => fires))
    expect(names.filter((name) => !planted.has(name ?? ''))).toEqual([])
    expect(names.length).toBeGreaterThan(15)
  })

  it('name the files they did not look at', () => {
    const blind = { file: '.dependency-cruiser.cjs', from: "'^(\\\\.next|", to: "'^(lib/core|\\\\.next|" }
    expect(importFaults(plant(plantedTypes, blind)).unseen).toEqual(Object.keys(plantedTypes).sort())
  })

  it('look at every file of this repository', () => {
    const { modules, unseen } = importFaults(root)
    expect(unseen).toEqual([])
    expect(modules).toBeGreaterThanOrEqual(sourceFiles(root).filter((path) => !path.endsWith('.cjs')).length)
  })
})

describe('lint', { timeout: slow }, () => {
  it('falls on every planted line and lets the allowed ones pass', async () => {
    const { faults, unseen } = await lintFaults(plant(plantedLines))
    expect(fired(plantedLines, faults)).toEqual(expected(plantedLines))
    expect(unseen).toEqual([])
  })

  it('has a planted line for each rule of the house', async () => {
    const { default: house } = await import('@/scripts/eslint/house.mjs')
    const planted = new Set(Object.values(plantedLines).flatMap(({ fires }) => fires))
    expect(Object.keys(house.rules).filter((name) => !planted.has(`house/${name}`))).toEqual([])
  })

  it('names the files it did not look at', async () => {
    const planted = { 'lib/core/a.ts': { text: 'export {}\n', fires: [] } }
    const blind = { file: 'eslint.config.js', from: "globalIgnores([", to: "globalIgnores(['lib/core/', " }
    expect((await lintFaults(plant(planted, blind))).unseen).toEqual(['lib/core/a.ts'])
  })
})

describe('types', { timeout: slow }, () => {
  it('fall on every planted fault', () => {
    const { faults, unseen } = typeFaults(plant(plantedTypes))
    expect(fired(plantedTypes, faults)).toEqual(expected(plantedTypes))
    expect(unseen).toEqual([])
  })

  it('name the files they did not look at', () => {
    const blind = { file: 'tsconfig.json', from: '"node_modules"', to: '"node_modules", "lib/core"' }
    const planted = { ...plantedTypes, 'lib/web/seen.ts': { text: 'export {}\n', fires: [] } }
    expect(typeFaults(plant(planted, blind)).unseen).toContain('lib/core/strict.ts')
  })
})

describe('dead code', { timeout: slow }, () => {
  it('is found: files, exports, types and packages', () => {
    const { faults, tooFew } = deadCode(plant(plantedDead))
    expect(fired(plantedDead, faults)).toEqual(expected(plantedDead))
    expect(faults).toContainEqual({ rule: 'dependencies', path: 'package.json', symbol: 'zod' })
    expect(tooFew).toBe(0)
  })

  it('is not looked for in fewer files than there are', () => {
    const blind = { file: 'knip.json', from: '{app,components,lib,', to: '{app,components,' }
    expect(deadCode(plant(plantedTypes, blind)).tooFew).toBeGreaterThan(0)
    expect(deadCode(root).tooFew).toBe(0)
  })
})

describe('architecture', () => {
  it('falls on every planted shape and lets the allowed ones pass', () => {
    expect(fired(plantedShapes, architectureFaults(plant(plantedShapes)))).toEqual(expected(plantedShapes))
  })

  it('knows the folders at the top', () => {
    const folder = plant({ 'helpers/a.ts': { text: 'export {}\n', fires: [] } })
    expect(architectureFaults(folder)).toContainEqual(expect.objectContaining({ rule: 'decided-rooms', path: 'helpers' }))
  })
})

describe('floors', () => {
  const integrity = 'sha512-a'
  const faultsOf = (dependencies: Record<string, string>, packages: Record<string, object>) => {
    const folder = plant({})
    const write = (name: string, value: object) => writeFileSync(join(folder, name), JSON.stringify(value))
    write('package.json', { dependencies })
    write('package-lock.json', { packages: { '': {}, ...packages } })
    cpSync(join(root, 'security-floors.json'), join(folder, 'security-floors.json'))
    return floorFaults(folder).faults.map(({ rule, path }) => `${rule} ${path}`)
  }

  it.each([
    ['16.4.2', '>=16.4.2', true],
    ['16.10.0', '>=16.4.2', true],
    ['16.4.1', '>=16.4.2', false],
    ['16.4.2-canary.1', '>=16.4.2', false],
    ['7.10.3', '7.10.x', true],
    ['7.11.0', '7.10.x', false],
    ['7.1.0', '7.10.x', false],
  ])('%s against %s: %s', (version, floor, safe) => expect(isSafe(version, floor)).toBe(safe))

  it('fall on a package below its floor, wherever it lies', () => {
    const packages = { 'node_modules/next': { version: '16.4.1', integrity }, 'node_modules/a/node_modules/sharp': { version: '0.35.3', integrity } }
    expect(faultsOf({}, packages)).toEqual(['floor node_modules/next', 'floor node_modules/a/node_modules/sharp'])
  })

  it('fall on a loose version, a missing integrity and an unknown install script', () => {
    const packages = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0', integrity, hasInstallScript: true } }
    expect(faultsOf({ a: '^1.0.0' }, packages)).toEqual(['exact-version a', 'integrity node_modules/a', 'install-script node_modules/b'])
  })

  it('fall on packages that are not fetched by https, all from one place', () => {
    const from = (resolved?: string) => ({ version: '1.0.0', integrity, ...(resolved && { resolved }) })
    expect(faultsOf({}, { 'node_modules/a': from('http://one.example/a.tgz') })).toEqual(['https node_modules/a'])
    expect(faultsOf({}, { 'node_modules/a': from('git+ssh://one.example/a') })).toEqual(['https node_modules/a'])
    expect(faultsOf({}, { 'node_modules/a': from('https://one.example/a'), 'node_modules/b': from('https://two.example/b') })).toEqual(['one-origin '])
    expect(faultsOf({}, { 'node_modules/a': from('https://one.example/a'), 'node_modules/b': from() })).toEqual(['one-origin '])
    expect(faultsOf({}, { 'node_modules/a': from('https://one.example/a'), 'node_modules/b': from('https://one.example/b') })).toEqual([])
  })

  it('hold in this repository', () => expect(floorFaults(root).faults).toEqual([]))
})
