// What happens between files: import directions (dependency-cruiser) and the shape of rooms (architecture.mjs).
// A tool that looked at fewer files than there are has checked nothing, so that counts as a fault, too.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { architectureFaults } from './architecture.mjs'
import { rooms, sourceFiles, unseen } from './rooms.mjs'

/**
 * Every import fault under `root`, the count of modules, and the files that were not looked at.
 * @param {string} root
 * @returns {{ faults: { rule: string, from: string, to: string }[], modules: number, unseen: string[] }}
 */
export function importFaults(root) {
  const inRooms = sourceFiles(root).filter((path) => rooms.includes(path.split('/')[0]))
  const rootFiles = sourceFiles(root, /\.(ts|js|mjs)$/).filter((path) => !path.includes('/'))
  const present = [...new Set(inRooms.map((path) => path.split('/')[0])), ...rootFiles]
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const run = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...present], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (run.error || !run.stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no answer: ${run.stderr || run.error}`)
  const { modules, summary } = JSON.parse(run.stdout)
  return {
    faults: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    modules: modules.length,
    unseen: unseen(root, modules.map((module) => module.source)).filter((path) => !path.endsWith('.cjs')),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.cwd()
  const imports = importFaults(root)
  const lines = [
    ...imports.faults.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
    ...imports.unseen.map((path) => `not-looked-at: ${path}`),
    ...architectureFaults(root).map(({ rule, path, why }) => `${rule}: ${path} ${why}`),
  ]
  for (const line of lines) console.error(line)
  console.log(lines.length === 0 ? `walls: ${imports.modules} modules, all stand` : `walls: ${lines.length} broken`)
  process.exitCode = lines.length === 0 ? 0 : 1
}
