// npm run test:hostile              everything, on a portal of its own
// npm run test:hostile -- uploads   only tests/hostile/uploads.spec.ts
// HOSTILE_SEED=7 npm run test:hostile   what was drawn by lot, once more
import { ensureInstalled, underProjectNode } from '../../scripts/support/toolchain.mjs'

ensureInstalled()
if (underProjectNode(process.argv[1])) {
  const { rmSync } = await import('node:fs')
  const { runTool } = await import('../../scripts/support/build.mjs')
  const { stackSettings } = await import('../../scripts/support/stack-settings.mjs')
  // Chosen once: a worker that begins again draws the same.
  const seed = process.env.HOSTILE_SEED ?? String(Math.trunc(Math.random() * 1_000_000))
  const settings = await stackSettings()
  const only = process.argv.slice(2).map((name) => `tests/hostile/${name}.spec.ts`)
  try {
    await runTool('node', ['scripts/start.mjs', '--prepare'], { ...settings, DATABASE_URL: '' })
    await runTool('playwright', ['test', '--no-deps', '--project', 'afterwards', '--retries', '0', ...(only.length > 0 ? only : ['tests/hostile/'])], { HOSTILE: 'whole', HOSTILE_SEED: seed, STACK: JSON.stringify(settings) })
  } finally {
    rmSync(settings.DATA_DIR, { recursive: true, force: true })
  }
  process.exit(0)
}
