import { type Browser, expect, test } from '@playwright/test'
import { canReadPdf, textOf } from '@/tests/support/read-pdf'
import { addQuestion, buildProcedure, type NewProcedure, publishDraft, tryDraft } from './journeys/build-procedure'
import { Traveller } from './journeys/travel'
import type { PlainBrowser } from './support/browser'
import { rows } from './support/database'
import { citizenBrowser, officialBrowser } from './support/people'
import { closeWindows, windowOf } from './support/windows'

const digits = (count: number) => String(Math.trunc(Math.random() * 10 ** count)).padStart(count, '0')
const next = 'Lưu và đi tiếp'

const travels = async (browser: Browser, who: PlainBrowser, scripts: boolean) => new Traveller(await windowOf(browser, who, { scripts }), scripts)

/** Finds it with words typed wrong, and gets to its first question. */
async function findsAndBegins(citizen: Traveller, { name }: NewProcedure, typed: string): Promise<void> {
  await citizen.goes(`/tim-kiem?q=${encodeURIComponent(typed)}`, /./)
  await citizen.page.getByRole('main').getByRole('listitem').getByRole('link', { name, exact: true }).click()
  await citizen.sees(name)
  await citizen.page.getByRole('main').getByRole('link', { name: /Nộp/ }).first().click()
  await citizen.sees(name)
  await citizen.page.getByRole('button', { name: 'Bắt đầu khai' }).click()
  await citizen.sees('Gian hàng')
}

async function fillsStall(citizen: Traveller, sellsFood: boolean): Promise<void> {
  await citizen.writes('Tên gian hàng', 'Bánh bèo bà Bé')
  await citizen.writes('Số ngày bán', '3')
  await citizen.chooses('Bạn có bán đồ ăn không?', sellsFood ? 'Có' : 'Không')
  await citizen.page.getByRole('button', { name: next }).click()
}

async function fillsSellers(citizen: Traveller): Promise<void> {
  await citizen.sees('Người bán')
  await citizen.writes('Họ và tên người bán', 'Trần Thị Bé')
  await citizen.page.getByRole('button', { name: 'Thêm người bán' }).click()
  await citizen.page.getByRole('group', { name: 'Người bán 2' }).getByRole('textbox').fill('Lê Văn Ba')
  await citizen.check()
  await citizen.page.getByRole('button', { name: next }).click()
}

/** From the papers to the code of what was handed in. */
async function handsIn(citizen: Traveller): Promise<string> {
  await citizen.sees('Giấy tờ kèm theo')
  const { page } = citizen
  await page.getByRole('button', { name: /đi tiếp/ }).or(page.getByRole('link', { name: /đi tiếp/ })).click()
  await citizen.sees('Nhận kết quả')
  await citizen.chooses('Bạn muốn nhận kết quả bằng cách nào?', /^Bản điện tử/)
  await citizen.page.getByRole('button', { name: next }).click()
  await citizen.sees('Xem lại và nộp')
  await expect(citizen.page.getByText('60.000').first()).toBeVisible()
  await expect(citizen.page.getByText('Gian hàng Bánh bèo bà Bé, bán 3 ngày').first()).toBeVisible()
  await citizen.page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
  await citizen.page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await citizen.sees('Đã nộp hồ sơ')
  return (await citizen.page.getByText(/^H17\.[\d.]+-\d{6}-\d{4,}$/).textContent()) ?? ''
}

async function completes(browser: Browser, code: string, scripts: boolean): Promise<void> {
  const counter = await travels(browser, await officialBrowser('mot-cua'), scripts)
  await counter.goes(`/can-bo/ho-so/${code}`, new RegExp(code))
  await counter.follows('Tiếp nhận hồ sơ', 'Tiếp nhận hồ sơ')
  await counter.presses('Tiếp nhận', 'Đã tiếp nhận hồ sơ.')
  const officer = await travels(browser, await officialBrowser('ho-tich'), scripts)
  await officer.goes(`/can-bo/ho-so/${code}`, new RegExp(code))
  await officer.follows('Phê duyệt kết quả', 'Phê duyệt kết quả')
  await officer.presses('Phê duyệt', 'Đã phê duyệt.')
  await counter.goes(`/can-bo/ho-so/${code}`, new RegExp(code))
  await counter.page.getByText(/^Ghi nhận khoản này: /).first().click()
  await counter.chooses('Cách nộp', 'Tiền mặt tại quầy')
  await counter.writes(/Số biên lai/, `BL-${code.slice(-4)}`)
  await counter.presses('Ghi nhận', 'Đã ghi nhận phí, lệ phí.')
}

async function receives(citizen: Traveller, code: string): Promise<void> {
  await expect(async () => {
    await citizen.page.goto(`/ho-so/${code}`)
    await expect(citizen.page.getByText('Đã trả kết quả').first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  const href = await citizen.page.getByRole('main').getByRole('link', { name: /Giấy xác nhận gian hàng/ }).first().getAttribute('href')
  const pdf = await (await citizen.page.request.get(href ?? '')).body()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  if (canReadPdf) expect(textOf(pdf)).toContain('Bánh bèo bà Bé')
}

test.afterEach(({ browser }) => closeWindows(browser))

const ways = [
  { scripts: true, name: 'Đăng ký gian hàng hội chợ đèn lồng', typed: 'dang ki gian hang hoi cho den lomg' },
  { scripts: false, name: 'Đăng ký múa lân sư rồng đường phố', typed: 'dang ki mua lan su rong duong pho' },
] as const

for (const { scripts, name, typed } of ways) {
  test(`a procedure is built from an empty page, found, filed, completed and changed under a draft, with${scripts ? '' : 'out'} scripts`, async ({ browser }) => {
    test.setTimeout(420_000)
    const procedure: NewProcedure = { code: `3.9${digits(5)}`, name: `${name} ${digits(3)}` }
    const admin = await travels(browser, await officialBrowser('quan-tri'), scripts)
    await buildProcedure(admin, procedure)
    await tryDraft(admin, procedure)
    expect(await rows('SELECT 1 FROM dossiers WHERE procedure_code = $1', [procedure.code])).toEqual([])
    await publishDraft(admin, procedure, 'Hội chợ mùa thu')

    const citizen = await travels(browser, await citizenBrowser(`0481908${digits(5)}`), scripts)
    await findsAndBegins(citizen, procedure, typed)
    await fillsStall(citizen, true)
    await citizen.sees('An toàn thực phẩm')
    await citizen.writes('Số giấy chứng nhận', 'ATTP-15')
    await citizen.page.getByRole('button', { name: next }).click()
    await fillsSellers(citizen)
    const code = await handsIn(citizen)

    const second = await travels(browser, await citizenBrowser(`0481908${digits(5)}`), scripts)
    await findsAndBegins(second, procedure, typed)
    // Who sells no food is not asked about it.
    await fillsStall(second, false)
    await second.sees('Người bán')

    await completes(browser, code, scripts)
    await receives(citizen, code)

    const question = 'Kích thước gian hàng'
    await addQuestion(admin, procedure, question)
    await second.goes(`/nop/${procedure.code}/nguoiBan`, 'Biểu mẫu đã được thay đổi')
    await expect(second.page.getByText('Cần khai thêm')).toBeVisible()
    await expect(second.page.getByRole('listitem').filter({ hasText: question })).toBeVisible()
    await second.page.getByRole('button', { name: 'Chuyển sang biểu mẫu mới và khai tiếp' }).click()
    await second.sees('Gian hàng')
    await expect(second.page.getByRole('textbox', { name: 'Tên gian hàng' })).toHaveValue('Bánh bèo bà Bé')
    await second.writes(question, '3 m x 3 m')
    await second.page.getByRole('button', { name: next }).click()
    await fillsSellers(second)
    expect(await handsIn(second)).not.toBe(code)
  })
}
