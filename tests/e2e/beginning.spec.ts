import { expect, test } from '@playwright/test'

// First of all, so that what comes last (tests/e2e/afterwards) comes after everything, also after failures.
test('the portal is ready', async ({ request }) => {
  const answer = await request.get('/api/health/ready')
  // On a busy machine a part may be slow; none may fail.
  expect(await answer.json()).toMatchObject({ status: 'ready', failing: [] })
  expect(answer.status()).toBe(200)
})
