import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

// The one without a window to draw comes first: it needs less than half the processor of the others.
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/**
 * The machine's own Chromium, as CHROMIUM_PATH or a package has it.
 * @returns {string | undefined}
 */
export const installed = () => [process.env['CHROMIUM_PATH'], ...places].find((path) => path !== undefined && existsSync(path))

/**
 * A Chromium for the browser tests: the machine's own, Debian's package when we may install it, Playwright's otherwise.
 * @returns {string | undefined} its path; undefined when Playwright knows where it is
 */
export function ensureChromium() {
  const found = installed()
  if (found !== undefined) return found
  if (existsSync(chromium.executablePath())) return undefined
  const run = (file, ...args) => spawnSync(file, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('installing Chromium (Debian package)\n')
    const install = (name) => run('apt-get', 'install', '-y', '-q', '--no-install-recommends', name)
    if (run('apt-get', 'update', '-q') && (install('chromium-headless-shell') || install('chromium'))) return installed()
  }
  process.stdout.write("installing Chromium (Playwright's own)\n")
  run('playwright', 'install', 'chromium')
  return undefined
}
