import { request as httpRequest } from 'node:http'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { pdf } from '@/tests/support/sample-files'
import { marksOf } from './support/checklist'
import { dot } from './support/doors'
import { citizenBrowser, officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { citizenWindow, closeWindows, freshId } from './support/windows'

// What is wrong with a file is said at its field, whatever it is called and however it was sent.

const procedure = '1.000656'
const step = `/nop/${procedure}/giay-to`
const component = 'deathNotice'
const title = 'Giấy báo tử hoặc giấy tờ thay giấy báo tử'
const tenMegabytes = 10 * 1024 * 1024

type Bad = { readonly what: string; readonly name: string; readonly content: () => Buffer; readonly says: string }

const padded = (bytes: number) => Buffer.concat([pdf(), Buffer.alloc(bytes - pdf().length, 32)])

const bad: readonly Bad[] = [
  { what: 'nothing in it', name: 'rong.pdf', content: () => Buffer.alloc(0), says: 'tệp rỗng' },
  { what: 'one byte too many', name: 'lon.pdf', content: () => padded(tenMegabytes + 1), says: 'tệp lớn hơn 10 MB' },
  { what: 'more than a proxy would pass on', name: 'rat-lon.pdf', content: () => padded(tenMegabytes + 3_000_000), says: 'tệp lớn hơn 10 MB' },
  { what: 'a page that calls itself a PDF', name: 'giay.pdf', content: () => Buffer.from('<!doctype html><script>alert(1)</script>'), says: 'chỉ nhận tệp PDF, JPEG hoặc PNG' },
  { what: 'a program that calls itself a picture', name: 'anh.png', content: () => Buffer.from('MZ\u0090\u0000 This program cannot be run'), says: 'chỉ nhận tệp PDF, JPEG hoặc PNG' },
  { what: 'a picture cut off', name: 'anh.png', content: () => dot.subarray(0, 40), says: 'không mở được tệp' },
]

/** What is chosen, and what it is called afterwards. */
const names: readonly (readonly [string, RegExp])[] = [
  ['Giấy báo tử của ông Huỳnh Văn Thảo (bản sao).pdf', /^Giấy báo tử của ông Huỳnh Văn Thảo \(bản sao\)\.pdf$/],
  ['../../../etc/passwd.pdf', /^passwd\.pdf$/],
  [`${'tên rất dài '.repeat(18)}.pdf`, /^(tên rất dài ){9,}.*\.pdf$/],
  ['\u202Efdp.exe.pdf', /^fdp\.exe\.pdf$/],
  ['anh.jpg', /^anh\.jpg\.png$|^anh\.png$/],
]

const send = async (page: Page, name: string, buffer: Buffer) => {
  await page.goto(step)
  await page.locator(`input[name=${component}]`).setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await page.getByRole('button', { name: 'Tải lên', exact: true }).click()
}

async function atPapers(browser: Browser, row: number, scripts: boolean): Promise<Page> {
  const personalId = freshId(row)
  await runProgram('make-dossier', personalId, procedure, 'draft')
  const page = await citizenWindow(browser, personalId, { scripts })
  await page.goto(step)
  return page
}

test.afterEach(({ browser }) => closeWindows(browser))

for (const scripts of [true, false]) {
  const way = scripts ? 'with scripts' : 'without scripts'

  test(`what is wrong with a file is said at its field ${way}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await atPapers(browser, scripts ? 30 : 31, scripts)
    const files = page.getByRole('button', { name: /^Bỏ tệp|^Bỏ / })
    const before = await files.count()
    for (const { what, name, content, says } of bad) {
      await send(page, name, content())
      const message = `${title}: ${says}`
      const summary = page.getByRole('alert').filter({ hasText: message })
      await expect(summary, what).toBeVisible()
      await expect(page, what).toHaveTitle(/^Lỗi: /)
      const field = page.locator(`input[name=${component}]`)
      await expect(field, what).toHaveAttribute('aria-invalid', 'true')
      await expect(field, what).toHaveAccessibleDescription(new RegExp(says))
      await expect(summary.getByRole('link').first(), what).toHaveAttribute('href', `#${(await field.getAttribute('id')) ?? ''}`)
      expect(await files.count(), `${what} was kept`).toBe(before)
    }
  })

  test(`a file is called what a person called it, and nothing worse ${way}`, async ({ browser }) => {
    const page = await atPapers(browser, scripts ? 32 : 33, scripts)
    for (const [name, kept] of names) {
      await page.goto(step)
      for (const remove of await page.getByRole('button', { name: /^Bỏ/ }).all()) {
        if (!(await remove.isVisible())) continue
        await remove.click()
        await page.waitForURL(step)
      }
      await send(page, name, name.endsWith('.jpg') ? dot : pdf(name))
      const link = page.locator('a[href*="/tep/"]').last()
      await expect(link, name).toHaveText(kept)
      const answer = await page.context().request.get((await link.getAttribute('href')) ?? '')
      expect(answer.status(), name).toBe(200)
      expect(answer.headers()['content-disposition'], name).toMatch(/^attachment; filename="[\w.() -]{1,140}"; filename\*=UTF-8''[\w.%!~*()-]+$/)
    }
  })

  test(`answers typed beside a bad file are kept when a supplement is given ${way}`, async ({ browser }) => {
    const personalId = freshId(scripts ? 34 : 35)
    const code = await runProgram('make-dossier', personalId, procedure)
    const counter = await officialBrowser('mot-cua')
    const marks = await marksOf(counter, `/can-bo/ho-so/${code}/bo-sung`, 'field:deathCause', `component:${component}`)
    const asked = { ...marks, items: 'field:deathCause', 'why.deathCause': 'Ghi rõ hơn.', [`why.${component}`]: 'Bản quét bị mờ.' }
    expect((await counter.postForm(`/can-bo/ho-so/${code}/bo-sung`, 'version', asked)).status).toBe(303)
    const page = await citizenWindow(browser, personalId, { scripts })
    await page.goto(`/ho-so/${code}/bo-sung`)
    await page.getByRole('textbox', { name: /^Nguyên nhân/ }).fill('Tai biến mạch máu não')
    await page.locator(`input[name=${component}]`).setInputFiles({ name: 'mờ.pdf', mimeType: 'application/pdf', buffer: Buffer.from('không phải PDF') })
    await page.getByRole('button', { name: 'Lưu và tải lên' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'chỉ nhận tệp PDF, JPEG hoặc PNG' })).toBeVisible()
    await expect(page.locator(`input[name=${component}]`)).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('textbox', { name: /^Nguyên nhân/ })).toHaveValue('Tai biến mạch máu não')
    await page.locator(`input[name=${component}]`).setInputFiles({ name: 'rõ.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await page.getByRole('button', { name: 'Lưu và tải lên' }).click()
    await expect(page.getByText('Đã lưu. Phần bổ sung chưa được gửi.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'rõ.pdf' })).toBeVisible()
  })
}

const { url } = stackAddresses()

/** Sends what no browser does: a body that is not what its headers say. Gives status and where it leads. */
function sendRaw(path: string, headers: Readonly<Record<string, string>>, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${url}${path}`, { method: 'POST', headers: { origin: url, ...headers } }, (answer) => {
      resolve(`${String(answer.statusCode)} ${answer.headers.location ?? ''}`)
      answer.resume()
      sent.destroy()
    })
    sent.on('error', reject)
    sent.write(body)
  })
}

test('a post that is too long, cut off or no form is told to its sender, who goes on', async ({ browser }) => {
  const personalId = freshId(36)
  await runProgram('make-dossier', personalId, procedure, 'draft')
  const citizen = await citizenBrowser(personalId)
  const cookie = citizen.cookies().map(([name, value]) => `${name}=${value}`).join('; ')
  const door = `/api/nop/${procedure}/thanh-phan?ngon-ngu=vi`
  const multipart = { cookie, 'content-type': 'multipart/form-data; boundary=x' }
  const opened = Buffer.from(`--x\r\ncontent-disposition: form-data; name="${component}"; filename="a.pdf"\r\n\r\n%PDF-1.4`)
  expect(await sendRaw(door, { ...multipart, 'content-length': String(101 * 1024 * 1024) }, opened)).toBe(`303 ${step}?loi=%3Atoo-large`)
  expect(await sendRaw(door, { ...multipart, 'content-length': String(opened.length) }, opened)).toBe(`303 ${step}?loi=%3Abroken-off`)
  expect(await sendRaw(door, { cookie, 'content-type': 'text/plain', 'content-length': '1' }, Buffer.from('x'))).toBe(`303 ${step}?loi=%3Abroken-off`)
  const page = await citizenWindow(browser, personalId)
  await page.goto(`${step}?loi=%3Abroken-off`)
  await expect(page.getByRole('alert').filter({ hasText: 'việc tải lên bị ngắt giữa chừng' })).toBeVisible()
})
