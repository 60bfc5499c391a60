// npm run files:rotate      wraps the keys of all files by the first key of FILE_KEYS; encrypts files that still lie plain
import { generateClient, runTool } from './support/build.mjs'
import { withDatabase } from './support/database.mjs'
import { migrate } from './support/migrations.mjs'
import { loadSettings } from './support/settings.mjs'

const settings = loadSettings()
// The demonstration's simulators have their addresses when it starts; nothing here asks them.
const unasked = settings.demo ? { VNEID_ISSUER: 'http://localhost', VNEID_CLIENT_ID: 'mot-cua', SMTP_URL: 'smtp://localhost' } : {}
await withDatabase(settings, async (url) => {
  await migrate(url)
  await generateClient()
  await runTool('tsx', ['--conditions=react-server', 'prisma/seed/rotate-files.ts'], { ...unasked, DATABASE_URL: url }).catch(() => (process.exitCode = 1))
})
