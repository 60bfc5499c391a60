import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endProcess } from './processes.mjs'
import { root } from './toolchain.mjs'

const client = join(root, 'prisma/generated')

/** @type {Set<import('node:child_process').ChildProcess>} */
const tools = new Set()

/**
 * Runs a program of node_modules/.bin to its end; throws when it fails.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [extra]
 */
export function runTool(name, args, extra = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...extra },
    })
    tools.add(child)
    child.once('error', reject)
    child.once('exit', (code) => {
      tools.delete(child)
      if (code === 0) resolve(undefined)
      else reject(new Error(`${name} ${args.join(' ')} failed`))
    })
  })
}

/** Ends the tools that still run, with everything they started. */
export const endTools = () => Promise.all([...tools].map(({ pid }) => (pid === undefined ? undefined : endProcess(pid, 'SIGTERM', 2000))))

/**
 * One hash over files and folders, in a stable order; tests do not count.
 * @param {string[]} paths
 * @param {string[]} [more]
 */
export function hashOf(paths, more = []) {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    let entries
    try {
      entries = readdirSync(full, { withFileTypes: true })
    } catch {
      hash.update(path).update(readFileSync(full))
      return
    }
    for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!/\.test\.tsx?$/.test(name) && name !== 'generated') add(`${path}/${name}`)
    }
  }
  for (const path of paths) add(path)
  for (const text of more) hash.update(`\n${text}`)
  return hash.digest('hex')
}

/** Writes prisma/generated when the schema or Prisma changed. */
export async function generateClient({ always = false } = {}) {
  const stamp = join(client, '.stamp')
  const wanted = hashOf(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  rmSync(client, { recursive: true, force: true })
  // Generating needs no engine, but the command line would look for one to download.
  await runTool('prisma', ['generate', '--no-hints'], { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', CHECKPOINT_DISABLE: '1' })
  mkdirSync(client, { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

const buildHash = () =>
  hashOf(['app', 'components', 'lib', 'public', 'prisma/schema', 'next.config.js', 'postcss.config.mjs', 'instrumentation.ts', 'tsconfig.json', 'package-lock.json'])

const buildStamp = join(root, '.next/.sources')

/** True when .next was built from other sources than those that stand here. */
export const buildIsStale = () => !existsSync(buildStamp) || !existsSync(join(root, '.next/BUILD_ID')) || readFileSync(buildStamp, 'utf8') !== buildHash()

/** Runs `next build`. Pages that read the database while they are prerendered read the one of DATABASE_URL. */
export async function build() {
  rmSync(buildStamp, { force: true })
  await runTool('next', ['build'], { NODE_ENV: 'production' })
  writeFileSync(buildStamp, buildHash())
}
