import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin', '/opt/homebrew/bin', '/opt/homebrew/sbin']
const find = (program) => places.map((place) => `${place}/${program}`).find((path) => existsSync(path))

let updated = false

/**
 * Programs of the system that a test talks to, installed from Debian where they are missing and we may.
 * @param {{programs: string[], packages: string[]}} wanted
 * @returns {string | undefined} why they cannot be had; undefined when they are there
 */
export function ensurePrograms({ programs, packages }) {
  const missing = () => programs.filter((program) => find(program) === undefined)
  if (missing().length === 0) return undefined
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `${missing().join(', ')} not installed (Debian: ${packages.join(' ')})`
  const run = (...args) => spawnSync('apt-get', args, { stdio: 'ignore', timeout: 180_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  updated ||= run('update', '-q')
  run('install', '-y', '-q', '--no-install-recommends', ...packages)
  return missing().length === 0 ? undefined : `${missing().join(', ')} cannot be installed (${packages.join(' ')})`
}

/**
 * The whole path of a program that `ensurePrograms` found.
 * @param {string} name
 * @returns {string}
 */
export const program = (name) => find(name) ?? name
