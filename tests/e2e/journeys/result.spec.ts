import { expect } from '@playwright/test'
import { canReadPdf, textOf } from '@/tests/support/read-pdf'
import { demoPassword, emailOf, withCode } from '../support/people'
import { fileBirthRegistration } from './file-dossier'
import { signInWithId } from './sign-in-citizen'
import { journey, type Traveller } from './travel'

/** From the queue to the dossier, as an official finds it. */
async function opens(official: Traveller, code: string): Promise<void> {
  await official.goes('/can-bo/hang-doi?xem=ca-don-vi', 'Hàng đợi')
  await official.page.getByText('Tìm và lọc').first().click()
  await official.page.getByRole('searchbox', { name: /Tìm theo mã hồ sơ/ }).fill(code)
  await official.page.getByRole('button', { name: 'Tìm và lọc' }).click()
  await official.follows(code, new RegExp(code))
}

async function pdfBehind(traveller: Traveller, link: string | RegExp): Promise<Buffer> {
  const { page } = traveller
  const href = await page.getByRole('main').getByRole('link', { name: link }).first().getAttribute('href')
  const answer = await page.context().request.get(href ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const pdf = await answer.body()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  return pdf
}

journey('result', async ({ personalId, visitor: citizen, official }) => {
  await signInWithId(citizen.page, personalId, '/nop/1.001193')
  const code = await fileBirthRegistration(citizen.page, { childName: 'Lê Trần Minh An', look: () => citizen.check() })
  expect(code).toMatch(/^H17\.99\.01-\d{6}-\d{4,}$/)

  const counter = await official('mot-cua')
  await counter.page.context().clearCookies()
  await counter.goes(`/can-bo/dang-nhap?tiep=/can-bo/hang-doi`, 'Đăng nhập')
  await counter.writes('Thư điện tử', emailOf('mot-cua'))
  await counter.page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword)
  await counter.page.getByRole('button', { name: 'Đăng nhập' }).click()
  await withCode(emailOf('mot-cua'), async (second) => {
    await counter.writes('Mã xác thực', second)
    await counter.page.getByRole('button', { name: 'Xác nhận' }).click()
    await counter.page.waitForURL((url) => !url.pathname.startsWith('/can-bo/dang-nhap'))
  })
  await counter.sees('Hàng đợi')
  await opens(counter, code)
  await counter.follows('Tiếp nhận hồ sơ', 'Tiếp nhận hồ sơ')
  await counter.presses('Tiếp nhận', 'Đã tiếp nhận hồ sơ.')

  const civilStatus = await official('ho-tich')
  await opens(civilStatus, code)
  await civilStatus.follows('Lập dự thảo kết quả', 'Lập dự thảo kết quả')
  await civilStatus.presses('Gửi dự thảo cho người dân', 'Đã lập dự thảo kết quả.')

  await citizen.goes(`/ho-so/${code}`, new RegExp(code))
  await citizen.follows('Kiểm tra bản dự thảo', 'Kiểm tra bản dự thảo')
  await citizen.chooses('Bản dự thảo có đúng không?', 'Đúng, tôi đồng ý')
  await citizen.presses('Gửi ý kiến', 'Đã ghi nhận ý kiến của bạn')

  const approver = await official('lanh-dao')
  await opens(approver, code)
  await approver.follows('Phê duyệt kết quả', 'Phê duyệt kết quả')
  await approver.presses('Phê duyệt', 'Đã phê duyệt.')

  await opens(counter, code)
  const fee = counter.page.getByText(/^Ghi nhận khoản này: /).first()
  await fee.click()
  await counter.chooses('Cách nộp', 'Tiền mặt tại quầy')
  await counter.writes(/Số biên lai/, `BL-${code.slice(-4)}`)
  await counter.presses('Ghi nhận', 'Đã ghi nhận phí, lệ phí.')

  // What is to be received electronically is handed over by itself once nothing is owed.
  await expect(async () => {
    await citizen.page.goto(`/ho-so/${code}`)
    await expect(citizen.page.getByText('Đã trả kết quả').first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await citizen.goes('/ho-so', 'Hồ sơ của tôi')
  await citizen.follows(code, new RegExp(code))
  const pdf = await pdfBehind(citizen, /Giấy khai sinh/i)
  if (canReadPdf) expect(textOf(pdf)).toContain('LÊ TRẦN MINH AN')
})
