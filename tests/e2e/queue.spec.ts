import { type Browser, expect, type Page, test } from '@playwright/test'
import { rows } from './support/database'
import { checkPage } from './support/page-check'
import { type Account, newOfficialBrowser, officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, freshId, windowOf } from './support/windows'

// Membership of the views, saved ways of looking and work on many are proved on the database; here they are looked at.

test.afterEach(({ browser }) => closeWindows(browser))

type How = { readonly width?: number; readonly scripts?: boolean }

async function at(browser: Browser, who: Account, path: string, { width = 1280, scripts = true }: How = {}): Promise<Page> {
  const page = await windowOf(browser, await officialBrowser(who), { scripts })
  await page.setViewportSize({ width, height: 900 })
  await page.goto(path)
  return page
}

const views = (page: Page) => page.getByRole('navigation', { name: 'Nhóm hồ sơ' })
const queue = (page: Page) => page.getByRole('table')

/** Two dossiers that the counter has been given and nobody has opened. */
async function twoFresh(row: number): Promise<readonly string[]> {
  const codes: string[] = []
  for (let n = 0; n < 2; n += 1) codes.push(await runProgram('make-dossier', freshId(row + n), '2.000635'))
  const given = () => rows('SELECT 1 FROM dossiers WHERE code = ANY($1::text[]) AND assignee_id IS NOT NULL', [codes])
  await expect.poll(async () => (await given()).length, { timeout: 60_000 }).toBe(2)
  return codes
}

test('the queue is worked by keyboard, and only where nobody types', async ({ browser }) => {
  const page = await at(browser, 'giam-sat', '/can-bo/hang-doi?xem=ca-don-vi')
  await expect(views(page).getByRole('link', { name: /^Cả đơn vị/ })).toHaveAttribute('aria-current', 'page')
  await checkPage(page)
  const links = queue(page).locator('a[data-queue-row]')
  await page.keyboard.press('j')
  await expect(links.nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await expect(queue(page).getByRole('checkbox').first()).toBeChecked()

  await page.keyboard.press('/')
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await page.keyboard.type('j?gq')
  await expect(search).toHaveValue('j?gq')
  await search.blur()
  await page.keyboard.press('?')
  await expect(page.getByText('Phím tắt đang bật.')).toBeVisible()
  await checkPage(page)
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await expect(page).toHaveURL(/xem=qua-han/)
  await expect(page.getByRole('heading', { level: 1, name: 'Hàng đợi' })).toBeVisible()

  await page.getByText('Phím tắt', { exact: true }).click()
  await page.getByRole('button', { name: 'Tắt phím tắt' }).click()
  await expect(page.getByText('Phím tắt đang tắt.')).toBeAttached()
  await page.goto('/can-bo/hang-doi?xem=ca-don-vi')
  await page.keyboard.press('j')
  await expect(queue(page).locator('a[data-queue-row]').first()).not.toBeFocused()
})

test('counts follow what happens without a new page, and are read out once they change', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await windowOf(browser, await officialBrowser('giam-sat'))
  await page.clock.install()
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/can-bo/hang-doi?xem=ca-don-vi')
  const status = page.getByRole('main').getByRole('status').filter({ hasText: 'Số hồ sơ vừa thay đổi' })
  await expect(status).toHaveCount(0)
  await runProgram('make-dossier', freshId(41), '2.000635')
  await page.clock.fastForward(31_000)
  await expect(status).toContainText('Cả đơn vị')
})

test('on a tablet one chooses the view, its parts, and keeps a way of looking', async ({ browser }) => {
  const page = await at(browser, 'giam-sat', '/can-bo/hang-doi', { width: 1024 })
  await expect(views(page)).toBeHidden()
  await page.getByLabel('Chọn nhóm hồ sơ').selectOption({ value: 'ca-don-vi' })
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  await expect(page).toHaveURL(/xem=ca-don-vi/)
  await checkPage(page)
  for (const split of ['thu-tuc', 'buoc']) {
    await page.goto(`/can-bo/hang-doi?xem=ca-don-vi&chia=${split}`)
    await expect(queue(page)).toBeVisible()
    await checkPage(page)
  }
  await queue(page).getByRole('link').first().click()
  await expect(page).toHaveURL(/buoc=/)

  const name = `<b>Việc</b> ${freshId(42)}`
  await page.getByRole('textbox', { name: 'Tên cách xem' }).fill(name)
  await page.getByRole('button', { name: 'Lưu cách xem' }).click()
  await expect(page.getByText('Đã lưu cách xem.')).toBeVisible()
  await checkPage(page)
  await page.getByRole('link', { name }).click()
  await expect(page).toHaveURL(/buoc=/)
  await page.goto('/can-bo/hang-doi/bo-loc')
  await page.getByRole('button', { name: `Xóa: ${name}` }).click()
  await expect(page.getByText('Đã xóa cách xem.')).toBeVisible()
})

for (const { scripts, width } of [{ scripts: true, width: 1280 }, { scripts: false, width: 1024 }]) {
  test(`many are taken in at once ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    test.setTimeout(120_000)
    const codes = await twoFresh(scripts ? 43 : 45)
    const page = await at(browser, 'mot-cua', '/can-bo/hang-doi?trang-thai=REGISTERED&so=50', { width, scripts })
    await checkPage(page, { scripts })
    for (const code of codes) await page.getByRole('checkbox', { name: new RegExp(code) }).check()
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Tiếp nhận nhiều hồ sơ' })).toBeVisible()
    for (const code of codes) await expect(queue(page)).toContainText(code)
    await checkPage(page, { scripts })
    await page.getByRole('button', { name: 'Tiếp nhận 2 hồ sơ' }).click()
    await expect(page.getByText('Đã tiếp nhận 2 hồ sơ')).toBeVisible()
    await checkPage(page, { scripts })
    const taken = await rows('SELECT 1 FROM dossiers WHERE code = ANY($1::text[]) AND accepted_at IS NOT NULL', [codes])
    expect(taken).toHaveLength(2)
    // Whose turn it is no longer cannot hand them over either, and is told so.
    await page.goto(`/can-bo/hang-doi/ban-giao?${codes.map((code) => `ho-so=${code}`).join('&')}`)
    await expect(page.getByText('2 hồ sơ không làm được cùng lúc')).toBeVisible()
    await checkPage(page, { scripts })
  })
}

test('without scripts the views, the counts and the keys are there to read', async ({ browser }) => {
  const page = await at(browser, 'mot-cua', '/can-bo/hang-doi', { scripts: false })
  await expect(views(page).getByRole('link', { name: /^Đến lượt nhóm tôi \d/ })).toBeVisible()
  await page.getByText('Phím tắt', { exact: true }).click()
  await expect(page.getByText('Hồ sơ tiếp theo')).toBeVisible()
  await page.getByRole('button', { name: 'Tắt phím tắt' }).click()
  await page.getByText('Phím tắt', { exact: true }).click()
  await expect(page.getByText('Phím tắt đang tắt.')).toBeVisible()
})

test('many are handed over at once, with the reason, to a colleague who can work them', async ({ browser }) => {
  test.setTimeout(120_000)
  // Another ward's: in that of the demonstration nobody shares a role, and a new colleague would be given what other tests wait for.
  const ward = 'H17.99.92'
  const hands = await newOfficialBrowser(ward)
  await newOfficialBrowser(ward)
  const codes = [await runProgram('make-dossier', freshId(47), '2.000635', 'filed', ward), await runProgram('make-dossier', freshId(48), '2.000635', 'filed', ward)]
  const holders = () => rows<{ id: string | null }>('SELECT assignee_id AS id FROM dossiers WHERE code = ANY($1::text[]) ORDER BY code', [codes])
  await expect.poll(async () => (await holders()).every(({ id }) => id !== null), { timeout: 60_000 }).toBe(true)
  const before = await holders()

  const page = await windowOf(browser, hands)
  await page.setViewportSize({ width: 1024, height: 900 })
  await page.goto('/can-bo/hang-doi?xem=ca-don-vi&trang-thai=REGISTERED&so=50')
  for (const code of codes) await page.getByRole('checkbox', { name: new RegExp(code) }).check()
  await page.getByRole('button', { name: 'Bàn giao', exact: true }).click()
  await page.getByRole('button', { name: 'Bàn giao 2 hồ sơ' }).click()
  await expect(page.getByRole('link', { name: 'Hãy chọn' }).first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Bàn giao cho ai?' }).selectOption({ index: 1 })
  await page.getByRole('textbox', { name: 'Lý do bàn giao' }).fill('Chia lại việc trong tuần.')
  await checkPage(page)
  await page.getByRole('button', { name: 'Bàn giao 2 hồ sơ' }).click()
  await expect(page.getByText('Đã bàn giao 2 hồ sơ')).toBeVisible()
  await checkPage(page)
  const after = await holders()
  expect(new Set(after.map(({ id }) => id)).size).toBe(1)
  expect(after).not.toEqual(before)
})

for (const scripts of [true, false]) {
  test(`what is looked for stands in no address, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    const page = await at(browser, 'giam-sat', '/can-bo/hang-doi?xem=ca-don-vi', { scripts })
    const looksFor = async (words: string) => {
      const box = page.getByRole('searchbox')
      if (!(await box.isVisible())) await page.getByText('Tìm và lọc').first().click()
      await box.fill(words)
      await page.getByRole('button', { name: 'Tìm và lọc' }).click()
    }
    const [first] = await rows<{ name: string }>(
      "SELECT d.owner_name AS name FROM dossiers d JOIN agencies a ON a.id = d.agency_id WHERE a.code = 'H17.99.01' AND d.status = 'IN_PROGRESS' ORDER BY d.code LIMIT 1",
    )
    const name = first?.name ?? ''
    await looksFor(name)
    await expect(page).toHaveURL(/xem=ca-don-vi&tim=[\w-]{12}$/)
    await expect(queue(page).getByText(name).first()).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveValue(name)
    const found = page.url()
    await looksFor('zzzzzz')
    await expect(queue(page)).toHaveCount(0)
    await expect(page).not.toHaveURL(found)
    await page.goBack()
    await expect(page).toHaveURL(found)
    await expect(queue(page).getByText(name).first()).toBeVisible()

    const kept = `Một người, ${scripts ? 'có' : 'không có'} mã lệnh`
    await page.goto(found)
    await page.getByRole('textbox', { name: 'Tên cách xem' }).fill(kept)
    await page.getByRole('button', { name: 'Lưu cách xem' }).click()
    await page.getByRole('link', { name: kept }).click()
    await expect(page).toHaveURL(/loc=[\w-]+$/)
    await expect(page.getByRole('searchbox')).toHaveValue(name)
    await expect(queue(page).getByText(name).first()).toBeVisible()

    // The same address in another's hands tells nothing.
    const colleague = await at(browser, 'mot-cua', new URL(found).pathname + new URL(found).search, { scripts })
    await expect(colleague.getByText('Lượt tìm này không còn được lưu')).toBeVisible()
    await expect(colleague.getByRole('searchbox', { includeHidden: true })).toHaveValue('')
  })
}
