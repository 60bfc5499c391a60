import { type Browser, expect, type Page, type Request, test } from '@playwright/test'
import { rows } from './support/database'
import { runProgram } from './support/programs'
import { citizenWindow, closeWindows, freshId } from './support/windows'

// One press is one dossier, however often and wherever it is pressed, and whatever became of the answer.

const procedure = '1.004873'
const review = `/nop/${procedure}/xem-lai`
const done = /\/ho-so\/(H17\.[\d.]+-\d{6}-\d{4,})\/da-nop$/

/** Somebody whose draft only has to be handed in, at the last page of it. */
async function atReview(browser: Browser, row: number, scripts: boolean): Promise<{ page: Page; personalId: string }> {
  const personalId = freshId(row)
  await runProgram('make-dossier', personalId, procedure, 'draft')
  const page = await citizenWindow(browser, personalId, { scripts })
  await open(page)
  return { page, personalId }
}

async function open(page: Page): Promise<void> {
  await page.goto(review)
  await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
}

const press = (page: Page) => page.getByRole('button', { name: 'Nộp hồ sơ' }).click()

/** The code on the page that says it is filed. */
async function filed(page: Page): Promise<string> {
  await page.waitForURL(done)
  await expect(page.getByRole('heading', { level: 1, name: 'Đã nộp hồ sơ' })).toBeVisible()
  return done.exec(page.url())?.[1] ?? ''
}

/** Every dossier of that person, drafts too. */
const dossiersOf = async (personalId: string) =>
  (await rows<{ code: string | null }>('SELECT d.code FROM dossiers d JOIN persons p ON p.id = d.owner_id WHERE p.subject = $1', [personalId])).map(({ code }) => code)

const isSubmission = (request: Request) => request.method() === 'POST' && new URL(request.url()).pathname === review

test.afterEach(({ browser }) => closeWindows(browser))

for (const scripts of [true, false]) {
  const way = scripts ? 'with scripts' : 'without scripts'
  const row = scripts ? 10 : 20

  test(`two tabs, both pressed, lead to one dossier ${way}`, async ({ browser }) => {
    const { page, personalId } = await atReview(browser, row, scripts)
    const other = await page.context().newPage()
    await open(other)
    await Promise.all([press(page), press(other)])
    const code = await filed(page)
    expect(await filed(other)).toBe(code)
    expect(await dossiersOf(personalId)).toEqual([code])
  })

  test(`a tab left open and pressed afterwards leads to the dossier that was filed ${way}`, async ({ browser }) => {
    const { page, personalId } = await atReview(browser, row + 1, scripts)
    const other = await page.context().newPage()
    await open(other)
    await press(page)
    const code = await filed(page)
    await press(other)
    expect(await filed(other)).toBe(code)
    expect(await dossiersOf(personalId)).toEqual([code])
  })

  test(`the same request sent again, also twice at once, leads to the same dossier ${way}`, async ({ browser }) => {
    const { page, personalId } = await atReview(browser, row + 2, scripts)
    const sent = page.waitForRequest(isSubmission)
    await press(page)
    const code = await filed(page)
    const request = await sent
    const headers = await request.allHeaders()
    for (const name of Object.keys(headers)) if (name.startsWith(':') || name === 'content-length') Reflect.deleteProperty(headers, name)
    const data = request.postDataBuffer() ?? Buffer.alloc(0)
    const again = () => page.context().request.post(request.url(), { headers, data, maxRedirects: 0 })
    for (const answer of await Promise.all([again(), again(), again()])) {
      // Next answers a call by script 303 or, where the page to go to comes along, 200.
      expect([200, 303]).toContain(answer.status())
      const { location = '', 'x-action-redirect': byScript = location } = answer.headers()
      expect(byScript).toContain(`/ho-so/${code}/da-nop`)
    }
    expect(await dossiersOf(personalId)).toEqual([code])
  })

  test(`going back after filing offers no second filing of the same ${way}`, async ({ browser }) => {
    const { page, personalId } = await atReview(browser, row + 3, scripts)
    await press(page)
    const code = await filed(page)
    await page.goBack()
    const button = page.getByRole('button', { name: 'Nộp hồ sơ' })
    // A browser that kept the page shows the form as it was; one that asks again is told that the draft is gone.
    if (await button.isVisible()) {
      await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
      await press(page)
      expect(await filed(page)).toBe(code)
    } else await expect(page).toHaveURL(new RegExp(`/nop/${procedure}$`))
    expect(await dossiersOf(personalId)).toEqual([code])
  })

  for (const lost of ['answer', 'request'] as const) {
    test(`a press whose ${lost} was lost is pressed again, and is one dossier ${way}`, async ({ browser }) => {
      const { page, personalId } = await atReview(browser, row + (lost === 'answer' ? 4 : 5), scripts)
      let presses = 0
      await page.route((url) => url.pathname === review, async (route) => {
        if (!isSubmission(route.request()) || (presses += 1) > 1) return route.continue()
        if (lost === 'answer') await route.fetch({ maxRedirects: 0 })
        return route.abort('connectionreset')
      })
      await press(page)
      await expect.poll(() => presses).toBe(1)
      await pressAgain(page, scripts)
      const code = await filed(page)
      expect(presses).toBeGreaterThan(1)
      expect(await dossiersOf(personalId)).toEqual([code])
    })
  }
}

/** With scripts the form is still there and says what happened; without, the browser says it, and sends it again when asked. */
async function pressAgain(page: Page, scripts: boolean): Promise<void> {
  if (!scripts) {
    await page.waitForURL(/^chrome-error:/)
    await page.reload()
    return
  }
  await expect(page.getByRole('alert').filter({ hasText: 'Mất kết nối' })).toBeFocused()
  // Nobody has ticked it for the person, not even the first time.
  await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
  await press(page)
}
