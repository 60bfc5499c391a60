import { runTool } from './support/build.mjs'
import { withDatabase } from './support/database.mjs'
import { loadSettings } from './support/settings.mjs'

const settings = loadSettings()
const tool = ['--conditions=react-server', 'prisma/seed/invite-administrator.ts', ...process.argv.slice(2)]
if (settings.demo) {
  process.stderr.write('The demonstration has its accounts; this is for a portal with a DATABASE_URL.\n')
  process.exitCode = 1
} else {
  // The tool itself says what is wrong.
  await withDatabase(settings, (url) => runTool('tsx', tool, { DATABASE_URL: url })).catch(() => (process.exitCode = 1))
}
