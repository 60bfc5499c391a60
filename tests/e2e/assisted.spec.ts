import { expect, type Page, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { findPerson } from '@/tests/simulators/vneid/people'
import { checkPage } from './support/page-check'
import { citizenBrowser, emailOf, officialBrowser, signInOfficial } from './support/people'
import { closeWindows, freshId, phoneOf, windowOf } from './support/windows'

// A member of the community digital team files for a neighbour, who agrees with codes read from their own phone.

const procedure = '2.000635'
const help = '/ho-tro'
const team = '/quan-tri/to-cong-nghe-so'
const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).click()
const nameOf = (personalId: string) => findPerson(personalId)?.claims.HoVaTen ?? ''

test.afterEach(({ browser }) => closeWindows(browser))

type Sent = { readonly phone: string; readonly text: string }
type Helped = { readonly helper: string; readonly owner: string; readonly phone: string; readonly group: string; readonly scripts: boolean }

/** "… đọc mã 123456 cho …": other digits of the message are a procedure's. */
const codeIn = (text: string) => /\bma (\d{6})\b/i.exec(text)?.[1] ?? ''

/** What the phone shows: every message with a code, newest first. */
async function codesOn(phone: string): Promise<readonly Sent[]> {
  const sent = (await (await fetch(`${stackAddresses().smsUrl}/messages`)).json()) as readonly Sent[]
  return sent.filter((one) => one.phone.endsWith(phone.slice(1)) && codeIn(one.text) !== '')
}

/** The citizen reads the newest of so many messages on their own phone. */
async function readFrom(phone: string, count: number): Promise<Sent & { readonly code: string }> {
  await expect.poll(async () => (await codesOn(phone)).length, { timeout: 30_000 }).toBe(count)
  const [newest = { phone: '', text: '' }] = await codesOn(phone)
  return { ...newest, code: codeIn(newest.text) }
}

const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

async function fillDay(page: Page, question: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  const group = page.getByRole('group', { name: question })
  for (const [label, part] of [['Ngày', day], ['Tháng', month], ['Năm', year]] as const) await group.getByLabel(label, { exact: true }).fill(part)
}

/** The administrator of the ward puts the helper into the team for that residential group. */
async function appoint(page: Page, { helper, group, scripts }: Helped): Promise<void> {
  await page.goto(team)
  const form = main(page).locator('form#them')
  await form.getByLabel('Họ và tên').fill(nameOf(helper))
  await form.getByLabel('Số định danh').fill(helper)
  await form.getByLabel('Tổ dân phố').fill(group)
  await fillDay(page, 'Từ ngày', ['1', '1', '2026'])
  await press(page, 'Thêm thành viên')
  await expect(page.getByRole('link', { name: /Ngày chưa đúng/ })).toBeVisible()
  await expect(form.getByLabel('Họ và tên')).toHaveValue(nameOf(helper))
  await checkPage(page, { scripts })
  await fillDay(page, 'Đến hết ngày', ['31', '12', '2099'])
  await press(page, 'Thêm thành viên')
  await expect(page.getByText('Đã thêm thành viên.')).toBeVisible()
  await expect(main(page).getByRole('row', { name: nameOf(helper) })).toContainText(group)
  await checkPage(page, { scripts })
}

/** The helper asks, the neighbour reads out what came to their phone: a code that nobody was sent opens nothing. */
async function begin(page: Page, { owner, phone, group, scripts }: Helped): Promise<void> {
  await page.goto(help)
  await checkPage(page, { scripts })
  await page.getByLabel('Họ và tên người đó').fill(nameOf(owner))
  await page.getByLabel('Số định danh của người đó').fill(owner)
  await page.getByLabel('Số điện thoại của người đó').fill(phone)
  await page.getByLabel('Tổ dân phố của người đó').selectOption(group)
  await page.getByLabel('Thủ tục cần khai').selectOption(procedure)
  await press(page, 'Gửi mã cho người đó')
  await expect(main(page).getByRole('heading', { name: `Đang chờ ${nameOf(owner)} đồng ý` })).toBeVisible()
  await checkPage(page, { scripts })
  const { code, text } = await readFrom(phone, 1)
  expect(text).toContain(procedure)
  await page.getByLabel('Mã người đó đọc cho bạn').fill(wrongFor(code))
  await press(page, 'Xác nhận mã')
  await expect(page.getByText('Mã chưa đúng. Vui lòng xem lại tin nhắn.').first()).toBeVisible()
  await page.getByLabel('Mã người đó đọc cho bạn').fill(code)
  await press(page, 'Xác nhận mã')
  await expect(page).toHaveURL(new RegExp(`/nop/${procedure}$`))
}

const next = (page: Page) => press(page, 'Lưu và đi tiếp')
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 30_000 })
const pick = (page: Page, question: string, answer: string) => page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()

/** The helper types what the neighbour tells them: a copy of their entry in the book of births. */
async function type(page: Page, { owner, scripts }: Helped): Promise<void> {
  await press(page, 'Bắt đầu khai')
  await heading(page, 'Người yêu cầu')
  await expect(main(page)).toContainText(nameOf(owner))
  await checkPage(page, { scripts })
  await next(page)
  await heading(page, 'Nơi cư trú và liên hệ')
  await next(page)
  await heading(page, 'Loại việc hộ tịch')
  await pick(page, 'Bản sao cần cấp', 'Bản sao giấy khai sinh, trích lục khai sinh')
  await pick(page, 'Bản sao này của ai?', 'Của tôi')
  await next(page)
  await heading(page, 'Người được ghi trong sổ hộ tịch')
  await page.getByLabel('Họ, chữ đệm, tên người được ghi trong sổ').fill(nameOf(owner))
  await pick(page, 'Giới tính của người đó', 'Nữ')
  await fillDay(page, 'Ngày, tháng, năm sinh của người đó', ['1', '1', '1990'])
  await next(page)
  await heading(page, 'Nơi đã đăng ký')
  await page.getByLabel('Cơ quan đã đăng ký').fill('Ủy ban nhân dân phường Hòa Cường')
  await next(page)
  await heading(page, 'Số bản và mục đích')
  await page.getByLabel('Số bản sao cần cấp').fill('2')
  await next(page)
  await heading(page, 'Giấy tờ kèm theo')
  await checkPage(page, { scripts })
  await press(page, /đi tiếp$/)
  await heading(page, 'Nhận kết quả')
  await page.getByRole('radio', { name: /^Nhận tại Bộ phận Một cửa/ }).check()
  await next(page)
  await heading(page, 'Xem lại và nộp')
}

/** Not filed until the neighbour agreed, with a second code, to what is filed. */
async function file(page: Page, { owner, phone, scripts }: Helped): Promise<void> {
  await expect(main(page).getByRole('button', { name: 'Nộp hồ sơ' })).toHaveCount(0)
  await checkPage(page, { scripts })
  await press(page, 'Gửi mã đồng ý nộp')
  await expect(page.getByText('Đã gửi mã tới điện thoại của người được giúp.')).toBeVisible()
  const { code, text } = await readFrom(phone, 2)
  // What it costs others may have changed meanwhile: the message says what the page says.
  const amount = /([\d.]+) dong/.exec(text)?.[1] ?? 'no amount'
  await expect(main(page).getByText(`${amount} đồng`).first()).toBeVisible()
  await page.getByLabel('Mã người đó đọc cho bạn').fill(code)
  await checkPage(page, { scripts })
  await press(page, 'Xác nhận mã')
  await expect(page.getByText('Người được giúp đã đồng ý nộp bản khai này.')).toBeVisible()
  await expect(main(page)).toContainText(nameOf(owner))
  await checkPage(page, { scripts })
  await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
  await press(page, 'Nộp hồ sơ')
  await expect(page.getByText('Đã nộp hồ sơ. Từ lúc này bạn không xem được hồ sơ nữa')).toBeVisible({ timeout: 30_000 })
  await checkPage(page, { scripts })
}

for (const scripts of [true, false]) {
  test(`a member of the digital team files for a neighbour and sees nothing of it afterwards, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    test.setTimeout(180_000)
    const [helper, owner] = [freshId(scripts ? 21 : 22), freshId(scripts ? 23 : 24)]
    // One of the ward's groups for each way and try: its line of the figures is this test's alone.
    const group = `Tổ ${helper.slice(-4)}`
    const who: Helped = { helper, owner, group, scripts, phone: `0906${String(Math.trunc(Math.random() * 1_000_000)).padStart(6, '0')}` }
    const [page, theirs] = [await phoneOf(browser, await citizenBrowser(helper), { scripts }), await phoneOf(browser, await citizenBrowser(owner), { scripts })]
    // Who is in the team is an act of weight: the administrator has just proved who they are.
    const admin = await windowOf(browser, await signInOfficial(emailOf('quan-tri')), { scripts })
    await page.goto(help)
    await expect(main(page).getByText('Bạn không phải là thành viên tổ công nghệ số trong hôm nay.')).toBeVisible()

    await appoint(admin, who)
    await begin(page, who)
    await type(page, who)
    await file(page, who)

    await theirs.goto('/ho-so')
    const row = main(theirs).getByRole('rowheader', { name: /^H17\./ })
    await expect(row).toHaveCount(1)
    const code = /H17\.[\d.]+-\d{6}-\d+/.exec((await row.textContent()) ?? '')?.[0] ?? ''
    await theirs.goto(help)
    await expect(main(theirs).getByRole('listitem').filter({ hasText: nameOf(helper) })).toContainText(procedure)
    await checkPage(theirs, { scripts })
    await theirs.goto(`/ho-so/${code}`)
    await expect(main(theirs).getByRole('heading', { level: 1 })).toContainText(code)

    // The helper: no dossier, no draft, no name, and nobody's phone or number on their own page.
    for (const path of [`/ho-so/${code}`, `/ho-so/${code}/trao-doi`, `/ho-so/${code}/da-nop`]) expect((await page.goto(path))?.status(), path).toBe(404)
    await page.goto(`/nop/${procedure}/xem-lai`)
    await expect(main(page)).not.toContainText(nameOf(owner))
    for (const path of ['/ho-so', help, `/nop/${procedure}`]) {
      await page.goto(path)
      await expect(main(page)).not.toContainText(new RegExp(`${nameOf(owner)}|${owner}|${who.phone}|${code}`))
    }

    await admin.goto(team)
    const figures = main(admin).getByRole('row').filter({ has: admin.getByRole('rowheader', { name: group, exact: true }) })
    await expect(figures).toContainText(procedure)
    await expect(figures.getByRole('cell', { name: '1', exact: true })).toHaveCount(2)
    await expect(main(admin)).not.toContainText(nameOf(owner))
    await checkPage(admin, { scripts })
    await press(admin, `Thôi giao cho ${nameOf(helper)}`)
    await expect(main(admin).getByRole('row', { name: nameOf(helper) })).toHaveCount(0)
    await page.goto(help)
    await expect(main(page).getByText('Bạn không phải là thành viên tổ công nghệ số trong hôm nay.')).toBeVisible()
  })
}

test('at the counter an official says yes in the place of a citizen without a phone at hand', async ({ browser }) => {
  test.setTimeout(120_000)
  const [helper, owner] = [freshId(25), freshId(26)]
  const who: Helped = { helper, owner, group: `Tổ ${helper.slice(-4)}`, scripts: true, phone: `0906${String(Math.trunc(Math.random() * 1_000_000)).padStart(6, '0')}` }
  const [page] = [await phoneOf(browser, await citizenBrowser(helper)), await citizenBrowser(owner)]
  await appoint(await windowOf(browser, await signInOfficial(emailOf('quan-tri'))), who)
  await page.goto(help)
  await page.getByLabel('Họ và tên người đó').fill(nameOf(owner))
  await page.getByLabel('Số định danh của người đó').fill(owner)
  await page.getByLabel('Số điện thoại của người đó').fill(who.phone)
  await page.getByLabel('Tổ dân phố của người đó').selectOption(who.group)
  await page.getByLabel('Thủ tục cần khai').selectOption(procedure)
  await press(page, 'Gửi mã cho người đó')
  await expect(main(page).getByRole('heading', { name: `Đang chờ ${nameOf(owner)} đồng ý` })).toBeVisible()

  const counter = await windowOf(browser, await officialBrowser('mot-cua'))
  await counter.goto('/can-bo/ho-tro')
  await checkPage(counter)
  await press(counter, `Xác nhận ${nameOf(owner)} đồng ý`)
  await expect(main(counter).getByRole('button', { name: `Xác nhận ${nameOf(owner)} đồng ý` })).toHaveCount(0)
  await checkPage(counter)
  await page.reload()
  await expect(main(page).getByRole('heading', { name: `Đang giúp ${nameOf(owner)}` })).toBeVisible()
  await checkPage(page)
  await press(page, 'Kết thúc việc giúp')
  await expect(main(page).getByRole('heading', { name: `Đang giúp ${nameOf(owner)}` })).toHaveCount(0)
})
