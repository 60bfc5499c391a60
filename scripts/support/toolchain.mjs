// Runs on whatever Node the machine has (20 or later), before anything is installed: built-in modules only.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** When the command was given, in milliseconds: installing counts. */
export const begun = Number(process.env['MOT_CUA_BEGUN'] ?? Date.now())

const modules = join(root, 'node_modules')
const stamp = join(modules, '.installed-lock')

const lockHash = () => createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')

/** Node of the `node` package: the version the project is tested with, whatever the machine has. */
const projectNode = () => {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(modules, 'node', 'bin', name)
  return existsSync(path) ? path : process.execPath
}

/** Installs the packages of the lock file unless they stand there already. */
export function ensureInstalled() {
  const wanted = lockHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  // npm leaves its own record; an installation made by hand with `npm ci` counts as well.
  const own = join(modules, '.package-lock.json')
  if (!existsSync(stamp) && existsSync(own) && installedMatches(own)) {
    writeFileSync(stamp, wanted)
    return
  }
  process.stdout.write('… installing packages (npm ci)\n')
  const done = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    process.stderr.write('npm ci failed: see above.\n')
    process.exit(done.status ?? 1)
  }
  writeFileSync(stamp, wanted)
}

function installedMatches(own) {
  const versions = (path) => JSON.parse(readFileSync(path, 'utf8')).packages
  const wanted = versions(join(root, 'package-lock.json'))
  const have = versions(own)
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || have[path]?.version === entry.version,
  )
}

/**
 * True when this process runs under the project's Node. Otherwise runs the script again under it, passes signals on,
 * ends with its exit code and gives false.
 */
export function underProjectNode(script) {
  const node = projectNode()
  const path = `${join(modules, '.bin')}${delimiter}${process.env['PATH'] ?? ''}`
  if (process.env['MOT_CUA_NODE'] === node || node === process.execPath) {
    process.env['PATH'] = path
    return true
  }
  // The IPC channel tells the child when this process is gone, however it went.
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: path, MOT_CUA_NODE: node, MOT_CUA_BEGUN: String(begun) },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)))
  return false
}
