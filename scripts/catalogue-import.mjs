// npm run catalogue:import -- FILE [--report FILE]    brings in a copy of the national catalogue; see docs/decisions
import { resolve } from 'node:path'
import { runTool } from './support/build.mjs'
import { withDatabase } from './support/database.mjs'
import { loadSettings } from './support/settings.mjs'

// npm runs us in the project's folder; a path is meant from where the person stands.
const here = process.env.INIT_CWD ?? process.cwd()
const given = process.argv.slice(2).map((one) => (one.startsWith('--') ? one : resolve(here, one)))
const tool = ['--conditions=react-server', 'prisma/seed/import-catalogue.ts', ...given]
// The tool itself says what is wrong.
await withDatabase(loadSettings(), (url) => runTool('tsx', tool, { DATABASE_URL: url })).catch(() => (process.exitCode = 1))
