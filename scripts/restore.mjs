// npm run restore -- FILE [--force]      into an empty database; --force replaces what is there
import { withDatabase } from './support/database.mjs'
import { restore } from './support/restore.mjs'
import { loadSettings } from './support/settings.mjs'

const file = process.argv.slice(2).find((word) => !word.startsWith('--'))
if (file === undefined) {
  process.stderr.write('usage: npm run restore -- FILE.tar.gz [--force]\n')
  process.exit(1)
}
try {
  const settings = loadSettings()
  const force = process.argv.includes('--force')
  const manifest = await withDatabase(settings, (url) => restore({ url, dataDir: settings.dataDir, file, force }))
  process.stdout.write(`restored ${manifest.tables.length} tables and ${manifest.files.length} files as they were at ${manifest.takenAt}\n`)
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
