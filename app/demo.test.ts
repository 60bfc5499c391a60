import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { demoOfficials } from '@/lib/identity/model'

const given = process.env.DEMO
beforeEach(() => vi.resetModules())
afterAll(() => {
  process.env.DEMO = given
})

/** What stands on the sign-in pages of citizens and officials, and the code of the demonstration's accounts, with that setting. */
async function shown(demo: '0' | '1') {
  process.env.DEMO = demo
  const [{ SignInPage }, { default: Officials }, { demoCode }, { mintActor }] = await Promise.all([
    import('./_pages/sign-in'), import('./can-bo/dang-nhap/page'), import('@/lib/identity/queries/factors'), import('@/lib/identity/mint-actor'),
  ])
  const pages = [await SignInPage({ locale: 'vi', query: Promise.resolve({}) }), await Officials({ params: Promise.resolve({}), searchParams: Promise.resolve({}) })]
  return { html: pages.map((page) => renderToStaticMarkup(page)).join(''), code: demoCode(mintActor({ kind: 'visitor' }), new Date()) }
}

const secrets = [demoOfficials.password, demoOfficials.totpSecret, `@${demoOfficials.domain}`]

test('without the demonstration the sign-in pages name no account, no password and no code of it', async () => {
  const { html, code } = await shown('0')
  expect(html).toContain('VNeID')
  expect(html).toContain('type="password"')
  for (const secret of [...secrets, 'trình diễn', 'hư cấu']) expect(html).not.toContain(secret)
  expect(code).toBeNull()
})

test('in the demonstration they do', async () => {
  const { html, code } = await shown('1')
  for (const secret of [demoOfficials.password, `@${demoOfficials.domain}`]) expect(html).toContain(secret)
  expect(code).toMatch(/^\d{6}$/)
})
