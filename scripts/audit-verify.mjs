// npm run audit:verify [-- --roots FOLDER] [--key PUBLIC_KEY]    recounts the sealed chains; leaves with 1 where something is wrong
import { resolve } from 'node:path'
import { generateClient, runTool } from './support/build.mjs'
import { withDatabase } from './support/database.mjs'
import { loadSettings } from './support/settings.mjs'

// npm runs us in the project's folder; a path is meant from where the person stands.
const here = process.env.INIT_CWD ?? process.cwd()
const given = process.argv.slice(2).map((one, index, all) => (all[index - 1] === '--roots' ? resolve(here, one) : one))
const settings = loadSettings()
// The demonstration's simulators have their addresses when it starts; nothing here asks them.
const unasked = settings.demo ? { VNEID_ISSUER: 'http://localhost', VNEID_CLIENT_ID: 'mot-cua', SMTP_URL: 'smtp://localhost' } : {}
await withDatabase(settings, async (url) => {
  await generateClient()
  // The tool itself says what is wrong.
  await runTool('tsx', ['--conditions=react-server', 'lib/jobs/verify-audit.ts', ...given], { ...unasked, DATABASE_URL: url }).catch(() => (process.exitCode = 1))
})
