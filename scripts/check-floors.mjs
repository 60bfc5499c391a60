// Packages: none below its lowest safe version, exact versions, every one with its integrity, all from one place.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const exact = /^\d+\.\d+\.\d+(-[\w.-]+)?$/
const numbers = (version) => version.split('-')[0].split('.').map(Number)

/**
 * Whether a version satisfies ">=1.2.3" or stays inside "7.10.x". A pre-release counts as below its release.
 * @param {string} version
 * @param {string} floor
 */
export function isSafe(version, floor) {
  if (floor.endsWith('.x')) return version.startsWith(floor.slice(0, -1))
  const wanted = numbers(floor.slice(2))
  const actual = numbers(version)
  const place = wanted.findIndex((number, index) => number !== actual[index])
  return place === -1 ? !version.includes('-') : actual[place] > wanted[place]
}

function originFaults(packages) {
  const resolved = packages.map(([path, { resolved: from }]) => ({ path, from })).filter(({ from }) => from !== undefined)
  const addresses = resolved.map(({ path, from }) => ({ path, url: URL.canParse(from) ? new URL(from) : undefined }))
  const strange = addresses
    .filter(({ url }) => url?.protocol !== 'https:')
    .map(({ path }) => ({ rule: 'https', path, why: 'is not fetched by https' }))
  const hosts = new Set(addresses.map(({ url }) => url?.host))
  const isMixed = hosts.size > 1 || (resolved.length > 0 && resolved.length < packages.length)
  return isMixed ? [...strange, { rule: 'one-origin', path: '', why: `packages come from ${hosts.size} hosts or only some name theirs` }] : strange
}

function packageFaults(path, entry, { floors, installScripts }) {
  const name = path.split('node_modules/').at(-1)
  const found = []
  const floor = floors[name]
  if (floor && !isSafe(entry.version, floor)) found.push({ rule: 'floor', path, why: `is ${entry.version}, must be ${floor}` })
  if (!entry.integrity && !entry.link) found.push({ rule: 'integrity', path, why: 'has no integrity' })
  const isKnown = installScripts.some((known) => name === known || (known.endsWith('/*') && name.startsWith(known.slice(0, -1))))
  if (entry.hasInstallScript && !isKnown) {
    found.push({ rule: 'install-script', path, why: 'runs a script at installation that nobody decided on' })
  }
  return found
}

/**
 * Every fault in package.json and package-lock.json under `root`.
 * @param {string} root
 * @returns {{ packages: number, reviewed: string, faults: { rule: string, path: string, why: string }[] }}
 */
export function floorFaults(root) {
  const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'))
  const security = read('security-floors.json')
  const wanted = read('package.json')
  const packages = Object.entries(read('package-lock.json').packages).filter(([path]) => path !== '')
  const loose = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies, ...wanted.optionalDependencies })
    .filter(([, version]) => !exact.test(version))
    .map(([path, version]) => ({ rule: 'exact-version', path, why: `is wanted as "${version}"` }))
  return {
    packages: packages.length,
    reviewed: security.reviewed,
    faults: [...loose, ...originFaults(packages), ...packages.flatMap(([path, entry]) => packageFaults(path, entry, security))],
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { packages, reviewed, faults } = floorFaults(process.cwd())
  const days = Math.floor((Date.now() - Date.parse(reviewed)) / 86_400_000)
  if (days > 30) console.warn(`security-floors.json was last reviewed ${days} days ago`)
  for (const { rule, path, why } of faults) console.error(`${rule}: ${path} ${why}`)
  console.log(faults.length === 0 ? `floors: ${packages} packages, none below` : `floors: ${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
