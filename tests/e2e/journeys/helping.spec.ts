import { expect, test, type TestInfo } from '@playwright/test'
import { rows } from '../support/database'
import { checkPage } from '../support/page-check'
import { signInWithId } from './sign-in-citizen'

const withScripts = (info: TestInfo) => info.project.use.javaScriptEnabled !== false

test('the fee is worked out from what one answers, line by line', async ({ page }, info) => {
  // One whose fees no other journey changes.
  await page.goto('/thu-tuc/2.000884')
  await page.getByRole('link', { name: 'Tính phí cho trường hợp của tôi' }).click()
  await page.getByRole('radio', { name: 'Nộp tại quầy' }).check()
  await page.getByRole('textbox', { name: 'Số giấy tờ cần chứng thực chữ ký' }).fill('3')
  await page.getByRole('button', { name: 'Tính phí' }).click()
  await expect(page.getByText('Tổng cộng: 30.000 đồng')).toBeVisible()
  await expect(page.getByRole('cell', { name: /Thông tư số 226/ })).toBeVisible()
  expect(new URL(page.url()).searchParams.get('paperCount')).toBe('3')
  await checkPage(page, { scripts: withScripts(info) })
})

test('rows of papers can be added, and what is wrong stands at its field', async ({ page }) => {
  await page.goto('/thu-tuc/2.000815/tinh-phi')
  await page.getByRole('button', { name: /Thêm giấy tờ/ }).click()
  await expect(page.getByRole('group', { name: 'Giấy tờ 2' })).toBeVisible()
  await page.getByRole('group', { name: 'Giấy tờ 1' }).getByRole('textbox', { name: 'Số trang' }).fill('năm')
  await page.getByRole('button', { name: 'Tính phí' }).click()
  await expect(page.getByText('Số trang phải là số, ví dụ 2').first()).toBeVisible()
  await expect(page.getByText(/Tổng cộng/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Bỏ giấy tờ 2' }).click()
  await page.getByRole('textbox', { name: 'Số trang' }).fill('5')
  await page.getByRole('textbox', { name: 'Số bản sao' }).fill('2')
  await page.getByRole('button', { name: 'Tính phí' }).click()
  // Two pages at 2,000 đồng and three at 1,000, two copies.
  await expect(page.getByText('Tổng cộng: 14.000 đồng')).toBeVisible()
})

test('the day of the result is worked out, with the rule in words', async ({ page }, info) => {
  await page.goto('/thu-tuc/1.004873/tinh-ngay?nop=2026-11-27T16:00&kenh=COUNTER')
  await expect(page.getByText('Có kết quả chậm nhất: 17:30 02/12/2026')).toBeVisible()
  await expect(page.getByText('3 ngày làm việc')).toBeVisible()
  await expect(page.getByText(/Không tính từ ngày 28\/11\/2026 đến ngày 29\/11\/2026 \(nghỉ cuối tuần\)/)).toBeVisible()
  await expect(page.getByLabel('Giờ nộp')).toHaveValue('16:00')
  await page.getByLabel('Tháng').fill('13')
  await page.getByRole('button', { name: 'Tính ngày' }).click()
  await expect(page.getByRole('link', { name: 'Ngày nộp phải là một ngày có thật' })).toBeVisible()
  await expect(page.getByText(/Có kết quả/)).toHaveCount(0)
  await checkPage(page, { scripts: withScripts(info) })
})

test('the guide shows every step, with pictures that are there', async ({ page, request }, info) => {
  await page.goto('/thu-tuc/1.001193')
  await page.getByRole('link', { name: 'Hướng dẫn từng bước, có hình' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'Bước 1: Đăng nhập bằng VNeID' })).toBeVisible()
  await page.getByText(/^Trang này hỏi những gì/).first().click()
  await expect(page.getByText('Đủ 12 chữ số trên thẻ căn cước', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Những lỗi hay gặp' })).toBeVisible()
  // The address stands there to be copied by hand; a button that does it needs a script.
  await expect(page.getByLabel('Đường dẫn để gửi cho người khác')).toHaveValue(/\/k\/chia-se\/thu-tuc\/1\.001193\/huong-dan$/)
  await expect(page.getByRole('button', { name: 'Chép đường dẫn' })).toHaveCount(withScripts(info) ? 1 : 0)
  for (const picture of await page.getByRole('main').getByRole('img').all()) {
    expect(await picture.getAttribute('alt')).not.toBe('')
    const answer = await request.get((await picture.getAttribute('src')) ?? '')
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/webp'])
  }
  await checkPage(page, { scripts: withScripts(info) })
})

test('a channel is kept from its address to the dossier', async ({ page, context }, { project, retry }) => {
  const id = `04819086${String(7000 + ['phone', 'desktop', 'phone-without-script', 'desktop-without-script'].indexOf(project.name) * 10 + retry)}`
  const channel = `ngay-hoi-thu-${project.name}-${String(retry)}`
  await page.goto(`/k/${channel}/thu-tuc/1.001193`)
  await expect(page).toHaveURL(/\/thu-tuc\/1\.001193$/)
  const cookie = (await context.cookies()).find(({ name }) => name === 'mc-kenh')
  expect(cookie).toMatchObject({ value: channel, httpOnly: true, sameSite: 'Lax' })
  await signInWithId(page, id, '/nop/1.001193')
  await page.getByRole('button', { name: 'Bắt đầu khai' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Người yêu cầu' })).toBeVisible({ timeout: 30_000 })
  const found = await rows<{ referral: string | null }>('SELECT d.referral FROM dossiers d JOIN persons p ON p.id = d.owner_id WHERE p.subject = $1', [id])
  expect(found).toEqual([{ referral: channel }])
})
