import { withDatabase } from './support/database.mjs'
import { migrate } from './support/migrations.mjs'
import { loadSettings } from './support/settings.mjs'

const applied = await withDatabase(loadSettings(), migrate)
process.stdout.write(applied.length === 0 ? 'the database is up to date\n' : applied.map((name) => `applied ${name}\n`).join(''))
process.exit(0)
