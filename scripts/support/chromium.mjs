import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

const installed = () => [process.env['CHROMIUM_PATH'], ...places].find((path) => path !== undefined && existsSync(path))

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
    if (run('apt-get', 'update', '-q') && run('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium')) return installed()
  }
  process.stdout.write("installing Chromium (Playwright's own)\n")
  run('playwright', 'install', 'chromium')
  return undefined
}
