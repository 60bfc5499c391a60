import { expect, type Page, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { checkPage } from './support/page-check'
import { closeWindows, freshId, phoneOf, windowOf } from './support/windows'
import { citizenBrowser, officialBrowser } from './support/people'
import { runProgram } from './support/programs'

test.afterEach(({ browser }) => closeWindows(browser))

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()

type Sent = { readonly phone: string; readonly text: string; readonly templateId?: string }

/** The newest message that the simulated gateway sent to that phone, once there is one that says so. */
async function received(gateway: string, phone: string, words: RegExp): Promise<Sent> {
  const found: Sent[] = []
  await expect(async () => {
    const sent = (await (await fetch(`${gateway}/messages`)).json()) as Sent[]
    found.push(...sent.filter((one) => one.phone.endsWith(phone.slice(1)) && words.test(one.text)))
    expect(found).not.toEqual([])
  }).toPass({ timeout: 30_000 })
  return found[0] ?? { phone: '', text: '' }
}

test('a citizen proves a phone, and hears by Zalo what the office did; the log shows it', async ({ browser }) => {
  test.setTimeout(120_000)
  const { smsUrl, zaloUrl } = stackAddresses()
  const admin = await windowOf(browser, await officialBrowser('quan-tri'))
  await admin.goto('/quan-tri/gui-tin')
  await admin.getByLabel('Giờ nghỉ từ').fill('25:00')
  await press(admin, 'Lưu cách gửi')
  await expect(admin.getByRole('link', { name: 'Viết giờ như 21:00' })).toBeVisible()
  // No quiet hours, or what follows would wait for the morning.
  for (const name of ['Giờ nghỉ từ', 'Giờ nghỉ đến']) await admin.getByLabel(name, { exact: true }).fill('07:00')
  await press(admin, 'Lưu cách gửi')
  await expect(admin.getByText('Đã lưu cách gửi.')).toBeVisible()

  const [personalId, phone] = [freshId(59), `0905${String(Math.trunc(Math.random() * 1_000_000)).padStart(6, '0')}`]
  const citizen = await phoneOf(browser, await citizenBrowser(personalId))
  await citizen.goto('/tai-khoan')
  await citizen.getByLabel('Số điện thoại di động').fill('0236 123 456')
  await press(citizen, 'Gửi mã xác nhận')
  await expect(citizen.getByRole('link', { name: 'Số điện thoại di động chưa đúng' })).toBeVisible()
  await citizen.getByLabel('Số điện thoại di động').fill(phone)
  await press(citizen, 'Gửi mã xác nhận')
  await expect(citizen.getByText('Đã gửi mã xác nhận.')).toBeVisible()
  await checkPage(citizen)
  const { text } = await received(smsUrl, phone, /\d{6}/)
  await citizen.getByLabel('Mã xác nhận').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '')
  await press(citizen, 'Xác nhận số điện thoại')
  await expect(citizen.getByText('Đã xác nhận số điện thoại.')).toBeVisible()
  await citizen.getByRole('group', { name: 'Tin nhắn SMS' }).getByRole('checkbox', { name: /^Kết quả/ }).uncheck()
  await press(citizen, 'Lưu lựa chọn')
  await expect(citizen.getByText('Đã lưu lựa chọn kênh nhận tin.')).toBeVisible()
  await expect(citizen.getByRole('group', { name: 'Zalo' }).getByRole('checkbox', { name: /^Kết quả/ })).toBeChecked()
  await checkPage(citizen)

  const code = await runProgram('make-dossier', personalId, '2.000635')
  expect((await (await officialBrowser('mot-cua')).postForm(`/can-bo/ho-so/${code}/tiep-nhan`, 'version', {})).status).toBe(303)
  expect((await received(zaloUrl, phone, new RegExp(`ma: ${code}`))).templateId).toMatch(/^\d{6}$/)
  await admin.goto('/quan-tri/gui-tin?kenh=ZALO&tin=dossier.accepted')
  const line = admin.getByRole('row').filter({ hasText: phone.slice(-4) })
  await expect(line).toContainText('Đã gửi')
  await expect(line).not.toContainText(phone)
  await checkPage(admin)
})

test('an administrator writes other words, is told of a placeholder nobody fills in, and sees what is sent', async ({ browser }) => {
  const admin = await windowOf(browser, await officialBrowser('quan-tri'))
  await admin.goto('/quan-tri/mau-tin/dossier.recalled?kenh=SMS')
  const text = admin.getByLabel('Nội dung tin nhắn')
  await text.fill('Kết quả {ma} của {ten} được thu hồi.')
  await press(admin, 'Lưu')
  await expect(admin.getByRole('link', { name: 'Có chỗ điền sẵn không dùng được cho tin này' })).toBeVisible()
  await expect(text).toHaveValue('Kết quả {ma} của {ten} được thu hồi.')
  await checkPage(admin)
  await text.fill('Kết quả hồ sơ {ma} được thu hồi. Xem {lien_ket}')
  const preview = admin.getByRole('region', { name: 'Người nhận sẽ đọc' })
  await expect(preview).toContainText(/Ket qua ho so H17\S+ duoc thu hoi\. Xem http\S+/)
  await press(admin, 'Lưu')
  await expect(admin.getByText('Đã lưu. Tin gửi từ bây giờ dùng lời này.')).toBeVisible()
  await checkPage(admin)
  await admin.getByRole('navigation', { name: 'Quản trị' }).getByRole('link', { name: 'Mẫu tin' }).click()
  await expect(admin.getByText('đã sửa').first()).toBeVisible()
  await checkPage(admin)
})
