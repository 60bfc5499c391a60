import { defineConfig, type Project } from '@playwright/test'
import { installed } from './scripts/support/chromium.mjs'
import { stackSettings } from './scripts/support/stack-settings.mjs'

// Chosen once, before the workers read this file again.
process.env.STACK ??= JSON.stringify(await stackSettings())
const stack = JSON.parse(process.env.STACK) as Record<string, string>
const chromium = installed()

const phone = { width: 360, height: 740 }
const desktop = { width: 1280, height: 900 }

/** Journeys run as the people travel: on a phone and on a desktop, with and without scripts. */
const journey = (name: string, viewport: typeof phone, javaScriptEnabled: boolean): Project => ({
  name,
  testDir: 'tests/e2e/journeys',
  dependencies: ['beginning'],
  // tests/e2e/journeys/table.ts says what travels which way, and why.
  ...(viewport === phone && { grepInvert: /@desk/ }),
  ...(viewport === desktop && !javaScriptEnabled && { grep: /@desk/ }),
  use: { viewport, javaScriptEnabled },
})

export default defineConfig({
  globalSetup: './tests/support/browser-stack.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // A second try is counted and named in the summary, so that a flaky test is seen and mended, and stops nobody meanwhile.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? [['list']] : [['list'], ['json']],
  use: {
    baseURL: stack.PUBLIC_URL ?? '',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A trace of everything costs as much as the tests: `npx playwright test --trace on` where one is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    journey('phone', phone, true),
    journey('desktop', desktop, true),
    journey('phone-without-script', phone, false),
    journey('desktop-without-script', desktop, false),
    // Only `npm run screenshots` asks for the pictures of README.md.
    ...(process.env.SCREENSHOTS === '1' ? [{ name: 'screenshots', testDir: 'tests/screenshots' }] : []),
    { name: 'pages', testDir: 'tests/e2e', testIgnore: ['**/journeys/**', '**/afterwards/**', '**/beginning.spec.ts'], dependencies: ['beginning'], use: { viewport: desktop } },
    // What comes after everything else also runs when something before failed: Playwright calls that a teardown.
    { name: 'beginning', testDir: 'tests/e2e', testMatch: 'beginning.spec.ts', teardown: 'afterwards' },
    // One file after the other: what one changed must not be laid at the door of another.
    // What people who may do post by lot is for `npm run test:hostile` alone: it takes long, and uses up what others begin with.
    {
      name: 'afterwards',
      testDir: 'tests',
      testMatch: ['**/afterwards/*.spec.ts', '**/hostile/*.spec.ts'],
      testIgnore: process.env.HOSTILE === 'whole' ? [] : ['**/hostile/with-permission.spec.ts'],
      workers: 1,
    },
  ],
})
