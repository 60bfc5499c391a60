import { type Browser, expect, type Page, test } from '@playwright/test'
import { vietnameseOutsideItsMark } from './support/language'
import { pageRoutes, type Route } from './support/manifests'
import { checkPage } from './support/page-check'
import { accounts, officialBrowser, citizenBrowser } from './support/people'
import { PlainBrowser } from './support/browser'
import { type Sample, samplesOf } from './support/samples'

type Zone = 'public' | 'citizen' | 'official' | 'official-open' | 'half-way'

function zoneOf({ file, path }: Route): Zone {
  // What lib/web/fault-pages.ts answers with, the same for everybody in every zone.
  if (path.endsWith('/loi/[loi]')) return 'public'
  if (/^\/(en\/)?\(public\)\//.test(file) || path.startsWith('/man-hinh/')) return 'public'
  if (/^\/(en\/)?\(citizen\)\//.test(file)) return 'citizen'
  if (!/^\/(can-bo|quan-tri)(\/|$)/.test(path)) throw new Error(`${path} belongs to no zone`)
  if (path.startsWith('/can-bo/dang-nhap/')) return 'half-way'
  return /^\/can-bo\/(dang-nhap|quen-mat-khau|dat-mat-khau)$/.test(path) ? 'official-open' : 'official'
}

const databaseId = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i

/** What a person can read or copy: the text, and the addresses that links, forms and pictures lead to. */
function readable(html: string): string {
  const markup = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
  const addresses = [...markup.matchAll(/ (?:href|src|action|formaction)="([^"]*)"/g)].map(([, address]) => address)
  return [markup.replace(/<[^>]*>/g, ' '), ...addresses].join('\n')
}

/** What each answer owes, whoever asks and whatever it says. */
async function expectSafeAnswer(response: Response, signedIn: boolean): Promise<string> {
  const { headers, url } = response
  const header = (name: string) => headers.get(name) ?? ''
  expect.soft(header('content-security-policy'), url).toContain("frame-ancestors 'none'")
  expect.soft(header('content-security-policy'), url).toContain("object-src 'none'")
  expect.soft(header('x-content-type-options'), url).toBe('nosniff')
  expect.soft(header('referrer-policy'), url).toBe('same-origin')
  expect.soft(headers.has('x-powered-by'), `${url} says what it runs on`).toBe(false)
  if (signedIn) expect.soft(header('cache-control'), url).toContain('no-store')
  const html = await response.text()
  expect.soft(databaseId.exec(readable(html))?.[0], `${url} shows an id of the database`).toBeUndefined()
  return html
}

/** The part of a page that differs from one official to another by what they may do, not by who they are. */
const mainOf = (html: string): string => (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replace(/nonce="[^"]*"/g, '')

/** A window of 320 px; gives what the page complained about. */
async function openPage(browser: Browser, as: PlainBrowser, path: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  await as.lendTo(context)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      // eslint-disable-next-line no-console -- runs in the page, whose console is read above
      console.error(`policy violated: ${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  await page.goto(path)
  return { page, complaints }
}

async function expectGoodPage(browser: Browser, as: PlainBrowser, path: string, english: boolean): Promise<void> {
  const { page, complaints } = await openPage(browser, as, path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect.soft(await page.getAttribute('html', 'lang'), path).toBe(english ? 'en' : 'vi')
  if (english) expect.soft(await vietnameseOutsideItsMark(page), `${path} has Vietnamese that is not marked`).toEqual([])
  await checkPage(page)
  // What React has to say about the markup it says while it takes the page over.
  await page.waitForLoadState('load')
  expect.soft(complaints, `${path} complains`).toEqual([])
  await page.context().close()
}

/** Sends who may not enter where they belong: visitors to sign in, the wrong kind to a page that is not there. */
async function expectClosed(as: PlainBrowser, path: string, signInPage: string | null): Promise<void> {
  const response = await as.ask(path)
  if (signInPage === null) expect.soft(response.status, path).toBe(404)
  else {
    expect.soft([303, 307], path).toContain(response.status)
    expect.soft(new URL(response.headers.get('location') ?? '', response.url).pathname, path).toBe(signInPage)
  }
  await expectSafeAnswer(response, true)
}

type Visit = { readonly browser: Browser; readonly sample: Sample; readonly english: boolean }

const visits: Readonly<Record<Zone, (visit: Visit) => Promise<void>>> = {
  public: async ({ browser, sample: { path }, english }) => {
    const visitor = new PlainBrowser()
    const [seen, ...others] = await Promise.all([visitor, await officialBrowser('mot-cua')].map((one) => one.ask(path)))
    expect(seen?.status, path).toBe(200)
    for (const answer of [seen, ...others]) if (answer) await expectSafeAnswer(answer, false)
    await expectGoodPage(browser, visitor, path, english)
  },
  'official-open': async ({ browser, sample: { path }, english }) => {
    const visitor = new PlainBrowser()
    await expectSafeAnswer(await visitor.ask(path), true)
    await expectGoodPage(browser, visitor, path, english)
  },
  // Between the password and the second factor; second-factor.spec.ts looks at them.
  'half-way': async ({ sample: { path } }) => {
    for (const other of [new PlainBrowser(), await citizenBrowser('048192009001')]) await expectClosed(other, path, '/can-bo/dang-nhap')
  },
  citizen: async ({ browser, sample: { path, owner }, english }) => {
    await expectClosed(new PlainBrowser(), path, english ? '/en/dang-nhap' : '/dang-nhap')
    await expectClosed(await officialBrowser('mot-cua'), path, null)
    const citizen = await citizenBrowser(owner ?? '048192009001')
    const answer = await citizen.ask(path)
    expect(answer.status, path).toBe(200)
    await expectSafeAnswer(answer, true)
    await expectGoodPage(browser, citizen, path, english)
  },
  official: async ({ browser, sample: { path }, english }) => {
    await expectClosed(new PlainBrowser(), path, '/can-bo/dang-nhap')
    await expectClosed(await citizenBrowser('048192009001'), path, null)
    const seen = new Set<string>()
    for (const account of accounts) {
      const official = await officialBrowser(account)
      const answer = await official.ask(path)
      expect([200, 404], `${path} for ${account}`).toContain(answer.status)
      if (path.startsWith('/quan-tri')) expect(answer.status, `${path} for ${account}`).toBe(account === 'quan-tri' ? 200 : 404)
      const main = mainOf(await expectSafeAnswer(answer, true))
      // The same page is looked at once, however many see it; who sees it, role-matrix.spec.ts asks.
      if (answer.status !== 200 || seen.has(main)) continue
      seen.add(main)
      await expectGoodPage(browser, official, path, english)
    }
    expect(seen.size, `nobody sees ${path}`).toBeGreaterThan(0)
  },
}

for (const route of pageRoutes()) {
  test(`${route.path} is what it should be for everybody`, async ({ browser }) => {
    test.setTimeout(240_000)
    const samples = await samplesOf(route.path)
    expect(samples.length, `tests/e2e/support/samples.ts does not say which ${route.path} to visit`).toBeGreaterThan(0)
    for (const sample of samples) await visits[zoneOf(route)]({ browser, sample, english: /^\/en(\/|$)/.test(route.path) })
  })
}

test('the build has the routes that the portal promises', () => {
  const paths = pageRoutes().map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['/', '/en', '/thu-tuc', '/tro-giup', '/ho-so', '/can-bo/dang-nhap', '/quan-tri/lich']))
})
