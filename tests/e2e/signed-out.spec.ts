import { type Browser, expect, type Page, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { PlainBrowser } from './support/browser'
import { citizenBrowser } from './support/people'
import { runProgram } from './support/programs'
import { samplesOf } from './support/samples'
import { citizenWindow, closeWindows, freshId } from './support/windows'

// A session ends while somebody fills in a form: they come back to where they were, and what a script kept is offered.

const procedure = '2.000635'
const { url } = stackAddresses()

async function aDraft(row: number): Promise<string> {
  const personalId = freshId(row)
  await runProgram('make-dossier', personalId, procedure, 'draft')
  return personalId
}

/** Pages of the citizen's with a form: the page, a field by which to know the form, what is filled in. */
const steps: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [`/nop/${procedure}`, 'procedureCode', {}],
  [`/nop/${procedure}/contact`, '_page', { requesterPhone: '0900009015' }],
  [`/nop/${procedure}/nhan-ket-qua`, 'delivery', { delivery: 'COUNTER' }],
  [`/nop/${procedure}/xem-lai`, 'consent', { consent: 'on' }],
  ['/tai-khoan', 'email', { email: 'ten@example.vn' }],
]

test('every form sends somebody whose session has ended to sign in and back to where they were', async () => {
  const personalId = await aDraft(40)
  const citizen = await citizenBrowser(personalId)
  const [withdrawal] = await samplesOf('/ho-so/[code]/rut')
  const owner = await citizenBrowser(withdrawal?.owner ?? '')
  const forms = [
    ...steps.flatMap(([path, field, values]) => [{ as: citizen, path, field, values }, { as: citizen, path: `/en${path}`, field, values }]),
    { as: owner, path: withdrawal?.path ?? '', field: 'reason', values: { reason: 'Tôi không cần nữa' } },
  ]
  for (const { as, path, field, values } of forms) {
    const body = await as.filledIn(path, field, values)
    const answer = await new PlainBrowser().ask(path, { method: 'POST', body, headers: { origin: url, referer: `${url}${path}` } })
    const english = path.startsWith('/en/') ? '/en' : ''
    expect.soft(answer.headers.get('location'), path).toBe(`${english}/dang-nhap?tiep=${encodeURIComponent(path)}`)
    expect.soft(answer.status, path).toBe(303)
  }
  for (const [door, step] of [[`/api/nop/${procedure}/thanh-phan`, `/nop/${procedure}/giay-to`], ['/api/ho-so/H17.99.01-260101-0001/bo-sung', '/ho-so/H17.99.01-260101-0001/bo-sung']] as const) {
    const answer = await new PlainBrowser().ask(door, { method: 'POST', body: new FormData(), headers: { origin: url } })
    expect.soft(answer.headers.get('location'), door).toBe(`/dang-nhap?tiep=${encodeURIComponent(step)}`)
  }
})

const phone = (page: Page) => page.getByLabel('Số điện thoại của bạn')

test.afterEach(({ browser }) => closeWindows(browser))

/** Types a phone number, loses the session, presses, signs in again, and is back at the page. */
async function pressSignedOut(browser: Browser, row: number, scripts: boolean): Promise<Page> {
  const personalId = await aDraft(row)
  const page = await citizenWindow(browser, personalId, { scripts })
  const saved = new FormData()
  for (const [name, value] of Object.entries({ _procedure: procedure, _page: 'contact', _locale: 'vi', requesterPhone: '0900009011' })) saved.append(name, value)
  await (await citizenBrowser(personalId)).ask(`/api/nop/${procedure}/luu`, { method: 'POST', body: saved, headers: { origin: url } })
  await page.goto(`/nop/${procedure}/contact`)
  await expect(phone(page)).toHaveValue('0900009011')
  await page.context().clearCookies()
  await phone(page).fill('0900009099')
  await page.getByRole('button', { name: 'Lưu và đi tiếp' }).click()
  await expect(page).toHaveURL(new RegExp(`/dang-nhap\\?tiep=.*contact$`))
  await page.getByRole('button', { name: /VNeID/ }).click()
  await page.getByRole('textbox', { name: /Nhập số định danh/ }).fill(personalId)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/nop/${procedure}/contact$`))
  return page
}

test('pressed after the session ended, a page comes back and offers what was typed', async ({ browser }) => {
  const page = await pressSignedOut(browser, 41, true)
  await expect(phone(page)).toHaveValue('0900009011')
  await page.getByRole('button', { name: 'Dùng lại nội dung đó' }).click()
  await expect(phone(page)).toHaveValue('0900009099')
  await page.getByRole('button', { name: 'Lưu và đi tiếp' }).click()
  await expect(page).not.toHaveURL(/contact/)
})

test('without scripts one is led back to the same page of the draft, with what was saved before', async ({ browser }) => {
  const page = await pressSignedOut(browser, 42, false)
  await expect(phone(page)).toHaveValue('0900009011')
  await page.getByRole('button', { name: 'Lưu và đi tiếp' }).click()
  await expect(page).not.toHaveURL(/contact/)
})
