// npm run backup -- FILE      database and files in one tar.gz; the portal may run
import { backUp } from './support/backup.mjs'
import { withDatabase } from './support/database.mjs'
import { loadSettings } from './support/settings.mjs'

const file = process.argv[2]
if (file === undefined) {
  process.stderr.write('usage: npm run backup -- FILE.tar.gz\n')
  process.exit(1)
}
try {
  const settings = loadSettings()
  const { tables, files } = await withDatabase(settings, (url) => backUp({ url, dataDir: settings.dataDir, file }))
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  process.stdout.write(`wrote ${file}: ${rows} rows of ${tables.length} tables, ${files.length} files\n`)
  process.stdout.write(`The keys are not in it: keep ${settings.demo ? 'DATA_DIR/keys.json' : 'ENCRYPTION_KEY, LOOKUP_KEY and FILE_KEYS'} in another safe place.\n`)
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
