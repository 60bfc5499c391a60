import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

// Half an hour off the full hour, summer time, and another day than Việt Nam's for most of the time: a rule that
// forgets the zone fails here.
process.env.TZ = 'America/St_Johns'

const setupFiles = ['tests/support/settings.ts', 'tests/support/no-stray-console.ts']

export default defineConfig({
  resolve: {
    alias: { '@': root.replace(/\/$/, ''), 'server-only': `${root}tests/support/server-only.ts` },
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Generous: a busy machine is no failure. Speed is measured by npm run bench.
          testTimeout: 60_000,
          include: ['{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/{simulators,hostile}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts'],
          setupFiles,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{app,lib,prisma,scripts}/**/*.db.test.ts', 'tests/*.db.test.ts'],
          globalSetup: 'tests/support/template-database.ts',
          setupFiles: [...setupFiles, 'tests/support/own-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'fault',
          include: ['tests/fault/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
