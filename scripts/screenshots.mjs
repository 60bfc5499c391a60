// npm run screenshots [-- -g guide]: the pictures of README.md and of the guide pages, made anew on a portal of its own.
import { ensureInstalled, underProjectNode } from './support/toolchain.mjs'

ensureInstalled()
if (underProjectNode(process.argv[1])) {
  const { rmSync } = await import('node:fs')
  const { ensureChromium } = await import('./support/chromium.mjs')
  const { runTool } = await import('./support/build.mjs')
  const { stackSettings } = await import('./support/stack-settings.mjs')
  const settings = await stackSettings()
  const chromium = ensureChromium()
  const { mkdirSync } = await import('node:fs')
  mkdirSync('public/huong-dan/en', { recursive: true })
  try {
    await runTool('node', ['scripts/start.mjs', '--prepare'], { ...settings, DATABASE_URL: '' })
    await runTool('playwright', ['test', '--project', 'screenshots', '--workers', '1', ...process.argv.slice(2)], {
      SCREENSHOTS: '1',
      STACK: JSON.stringify(settings),
      ...(chromium && { CHROMIUM_PATH: chromium }),
    })
  } finally {
    rmSync(settings.DATA_DIR, { recursive: true, force: true })
  }
  process.exit(0)
}
