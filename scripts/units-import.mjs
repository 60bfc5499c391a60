// npm run units:import -- FILE [--tu DAY]    takes a list of communes over as of a day; the columns are told at /quan-tri/dia-danh
import { resolve } from 'node:path'
import { generateClient, runTool } from './support/build.mjs'
import { withDatabase } from './support/database.mjs'
import { migrate } from './support/migrations.mjs'
import { loadSettings } from './support/settings.mjs'

// npm runs us in the project's folder; a path is meant from where the person stands.
const here = process.env.INIT_CWD ?? process.cwd()
const given = process.argv.slice(2).map((one) => (one.startsWith('--') || /^\d{4}-\d\d-\d\d$/.test(one) ? one : resolve(here, one)))
const tool = ['--conditions=react-server', 'prisma/seed/import-units.ts', ...given]
const settings = loadSettings()
// The demonstration's simulators have their addresses when it starts; nothing here asks them.
const unasked = settings.demo ? { VNEID_ISSUER: 'http://localhost', VNEID_CLIENT_ID: 'mot-cua', SMTP_URL: 'smtp://localhost' } : {}
await withDatabase(settings, async (url) => {
  await migrate(url)
  await generateClient()
  // The tool itself says what is wrong.
  await runTool('tsx', tool, { ...unasked, DATABASE_URL: url }).catch(() => (process.exitCode = 1))
})
