// npm start             the portal of DATA_DIR on PORT, everything prepared first
// npm run dev           the same with `next dev`
// … --prepare           prepares (database, seed, build) and ends
import { begun, ensureInstalled, underProjectNode } from './support/toolchain.mjs'

const seconds = () => ((Date.now() - begun) / 1000).toFixed(1)
const say = (line) => process.stdout.write(`${seconds().padStart(6)} s  ${line}\n`)

async function run() {
  const [{ loadSettings }, { Portal }] = await Promise.all([import('./support/settings.mjs'), import('./support/portal.mjs')])
  const dev = process.argv.includes('--dev')
  const portal = new Portal(loadSettings(), { dev, say, onEnd: (code) => void end(code) })

  let ending = false
  async function end(code) {
    if (ending) return
    ending = true
    await portal.stop()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!ending) say('stopping')
      void end(0)
    })
  }
  // The process that started us is gone, however it went: npm, or our own under the machine's Node.
  process.on('disconnect', () => void end(1))
  const parent = process.ppid
  const underNpm = process.env['npm_lifecycle_event'] !== undefined
  setInterval(() => {
    if (underNpm && process.ppid !== parent) void end(1)
  }, 500).unref()

  try {
    await portal.clearTheWay()
    await portal.chooseAddresses()
    portal.checkSettings()
    await portal.prepare()
    if (process.argv.includes('--prepare')) return await end(0)
    say('starting the application')
    await portal.serve()
    if (ending) return
    process.stdout.write((await portal.addresses()).map((line) => `          ${line}\n`).join(''))
    say(`ready in ${seconds()} seconds; Ctrl-C stops everything`)
  } catch (error) {
    if (ending) return
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    await end(1)
  }
}

ensureInstalled()
if (underProjectNode(process.argv[1])) await run()
