import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIsStale, generateClient } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { embeddedBinaries, systemBinaries } from './postgres.mjs'
import { root } from './toolchain.mjs'

/**
 * What a stage counted.
 * @typedef {{name: string, passed: number, failed: number, skipped: number, note?: string}} Count
 */
const home = mkdtempSync(join(tmpdir(), 'mot-cua-results-'))
const children = new Set()

/** Gives the exit code. */
function run(file, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    children.add(child)
    child.once('close', () => children.delete(child))
    child.once('error', (error) => {
      process.stderr.write(`${file}: ${error.message}\n`)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)

/** A run that ends badly without a failed test (a file that does not load, a crash) counts as one failure. */
const count = (name, code, passed, failed, skipped, note) => ({ name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, ...(note && { note }) })

async function vitest(name, project, env = {}, note = undefined, without = []) {
  const file = join(home, `${name}.json`)
  const code = await run('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...without.map((path) => `--exclude=${path}`)], env)
  const found = readJson(file)
  return count(name, code, found?.numPassedTests ?? 0, found?.numFailedTests ?? 0, found?.numPendingTests ?? 0, note)
}

const version = (bin) => spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout.replace(/^.*\) /, 'PostgreSQL ').trim()

/** Each part of `npm run check` by itself, so that one finding does not hide the others. */
async function check() {
  const { scripts } = readJson(join(root, 'package.json'))
  const parts = [...(scripts.check ?? '').matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, part]) => part)
  const broken = []
  // Each takes one core, so two at a time; lint reads the types that `types` generates.
  const [typed, others] = [parts.filter((part) => ['types', 'lint'].includes(part)), parts.filter((part) => !['types', 'lint'].includes(part))]
  const work = async (lane) => {
    for (const part of lane) if ((await run('npm', ['run', '-s', part])) !== 0) broken.push(part)
  }
  await Promise.all([work(typed), work(others)])
  return [count('check', 0, parts.length - broken.length, broken.length, 0, broken.join(', '))]
}

/**
 * What says of a second version of PostgreSQL nothing that it does not say of the first: who may what, people and their
 * factors, files, jobs that wait for other servers, programs that start servers of their own. What is left asks the database
 * what versions could answer differently: races, constraints, triggers, plans, figures, searches.
 */
const onceOnly = [
  'tests/permissions.db.test.ts', 'tests/personal-data.db.test.ts', 'tests/day.db.test.ts', 'scripts/**', 'app/**', 'prisma/seed/demo/**',
  'lib/document/**', 'lib/identity/**', 'lib/jobs/**', 'lib/privacy/**', 'lib/registry/**',
]

async function db() {
  const embedded = embeddedBinaries()
  const counts = [await vitest('db (embedded)', 'db', {}, version(embedded))]
  const system = systemBinaries()
  if (system === undefined) return [...counts, count('db (system)', 0, 0, 0, 0, 'no PostgreSQL 15 or later in /usr/lib/postgresql: not run')]
  return [...counts, await vitest('db (system)', 'db', { TEST_DATABASE_BIN: system }, version(system), onceOnly)]
}

const hasFiles = (folder, ending) =>
  existsSync(join(root, folder)) && readdirSync(join(root, folder), { recursive: true }).some((name) => String(name).endsWith(ending))

/** Builds on a migrated and seeded database of its own, which the browser tests go on using. */
async function build() {
  const code = await run('node', [join(root, 'scripts/start.mjs'), '--prepare'], await stackEnv())
  return [count('build', code, code === 0 ? 1 : 0, 0, 0)]
}

let settings

/** Addresses and folder of the portal that the stages share, chosen by the first that needs them: what was free minutes before may be taken. */
async function stackEnv() {
  const { stackSettings } = await import('./stack-settings.mjs')
  settings ??= await stackSettings()
  return { ...settings, DATABASE_URL: '', LOG_LEVEL: 'warn' }
}

async function e2e() {
  if (!hasFiles('tests/e2e', '.spec.ts')) return []
  const chromium = ensureChromium()
  const file = join(home, 'e2e.json')
  await stackEnv()
  const code = await run('playwright', ['test'], {
    STACK: JSON.stringify(settings),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(chromium && { CHROMIUM_PATH: chromium }),
  })
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readJson(file)?.stats ?? {}
  return [count('e2e', code, expected + flaky, unexpected, skipped, flaky > 0 ? `${String(flaky)} only at the second try` : undefined)]
}

async function fault() {
  if (!hasFiles('tests/fault', '.test.ts')) return []
  // Its files run side by side, each with portals of its own on one build, which must stand before them.
  const built = buildIsStale() ? await build() : []
  return [...built, await vitest('fault', 'fault')]
}

const stages = {
  check,
  unit: async () => [await vitest('unit', 'unit')],
  db,
  build,
  e2e,
  fault,
}

/** In their order. */
export const stageNames = Object.keys(stages)

/**
 * Runs the stages one after the other, prints what each counted, and closes with `N passed, N failed`.
 * @param {string[]} names
 * @param {number} begun
 * @returns {Promise<number>} exit code
 */
export async function runStages(names, begun) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      for (const child of children) child.kill(signal)
      process.exit(1)
    })
  }
  const counts = []
  const lines = []
  await generateClient()
  for (const name of stageNames.filter((stage) => names.includes(stage))) {
    process.stdout.write(`\n── ${name} ──\n`)
    const start = Date.now()
    let stage
    try {
      stage = await stages[name]()
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      stage = [count(name, 1, 0, 0, 0)]
    }
    counts.push(...stage)
    lines.push(...stage.map(describe), `${''.padEnd(16)}(${name}: ${((Date.now() - start) / 1000).toFixed(0)} s)`)
  }
  rmSync(home, { recursive: true, force: true })
  if (settings) rmSync(settings.DATA_DIR, { recursive: true, force: true })
  const sum = (key) => counts.reduce((total, one) => total + one[key], 0)
  process.stdout.write(`\n${lines.join('\n')}\n\n${((Date.now() - begun) / 1000).toFixed(0)} s in all\n`)
  process.stdout.write(`${String(sum('passed'))} passed, ${String(sum('failed'))} failed\n`)
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
}

const describe = ({ name, passed, failed, skipped, note }) =>
  `${name.padEnd(16)}${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}${note ? `  ${note}` : ''}`
