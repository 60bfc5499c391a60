import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The domains in their one order, lowest floor first: each may import only those before it. */
export const domains = [
  'audit', 'identity', 'calendar', 'form', 'workflow', 'procedure', 'document', 'registry', 'payment', 'paper', 'register',
  'signing', 'certification', 'notification', 'routing', 'dossier', 'bundle', 'appointment', 'feedback', 'privacy', 'statistics',
]

/** The rooms of lib that are no domain. */
export const services = ['core', 'web', 'text', 'jobs']

/** The folders that hold source; every wall must have seen every file in them. */
export const rooms = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests']

const notSource = new Set(['node_modules', 'generated', '.next', '.data', 'test-results', 'playwright-report', 'public', 'docs'])

/**
 * Every source file under `root`, as sorted paths with forward slashes; `endings` names the file types wanted.
 * It reads the disk rather than the index of git: a wall must see a file before it is committed, too.
 * @param {string} root
 * @param {RegExp} [endings]
 * @returns {string[]}
 */
export function sourceFiles(root, endings = /\.(ts|tsx|js|mjs|cjs)$/) {
  const found = []
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!notSource.has(entry.name) && !(folder === root && entry.name.startsWith('.'))) walk(path)
      } else if (endings.test(entry.name)) {
        found.push(relative(root, path).split(sep).join('/'))
      }
    }
  }
  walk(root)
  return found.filter((path) => path !== 'next-env.d.ts').sort()
}

/**
 * What the repository holds and a tool did not look at; a wall with anything here has not been checked.
 * @param {string} root
 * @param {Iterable<string>} seen
 * @param {RegExp} [endings]
 */
export const unseen = (root, seen, endings) => {
  const looked = new Set(seen)
  return sourceFiles(root, endings).filter((path) => !looked.has(path))
}
