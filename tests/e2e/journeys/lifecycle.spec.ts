import { expect } from '@playwright/test'
import { citizenBrowser } from '../support/people'
import { journey, type Traveller } from './travel'

async function brings(admin: Traveller, text: string, news: string) {
  await admin.goes('/quan-tri/thu-tuc/nhap', 'Nhập thủ tục từ tệp')
  await admin.page.getByLabel('Tệp JSON của thủ tục').setInputFiles({ name: 'thu-tuc.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await admin.presses('Nhập tệp', news)
}

/** Posts the file as the page's own form would, and gives what the door answers; redirects are not followed. */
async function posted(admin: Traveller, text: string, accept: string) {
  const { origin } = new URL(admin.page.url())
  return admin.page.request.post('/api/quan-tri/thu-tuc/nhap', {
    headers: { accept, origin },
    multipart: { file: { name: 'thu-tuc.json', mimeType: 'application/json', buffer: Buffer.from(text) } },
    maxRedirects: 0,
  })
}

/** A program hears by the status what was wrong; a browser is led to the page that says it in words. */
async function saysWhatIsWrong(admin: Traveller, text: string, status: number, words: string) {
  const told = await posted(admin, text, 'application/json')
  expect(told.status()).toBe(status)
  expect(told.headers()['x-next']).toContain('/quan-tri/thu-tuc/nhap?bao-cao=')
  const led = await posted(admin, text, 'text/html,application/xhtml+xml')
  expect(led.status()).toBe(303)
  await admin.goes(led.headers()['location'] ?? '', 'Nhập thủ tục từ tệp')
  await expect(admin.page.getByText(words).first()).toBeVisible()
}

async function publishes(admin: Traveller, code: string) {
  await admin.goes(`/quan-tri/thu-tuc/${code}/sua/cong-bo`, 'Công bố phiên bản')
  await admin.chooses('Áp dụng từ khi nào?', 'Ngay bây giờ')
  await admin.writes(/^Lý do công bố/, 'Nhập từ địa phương khác')
  const seen = admin.page.getByRole('checkbox', { name: 'Tôi đã xem các cảnh báo' })
  if ((await seen.count()) > 0) await seen.check()
  await admin.presses('Công bố', 'Đã công bố. Trang công khai')
}

journey('lifecycle', async ({ personalId, column, as, official }) => {
  const code = `1.9960${String(column)}${String(Math.trunc(Math.random() * 10))}`
  const admin = await official('quan-tri')
  const exported = await admin.page.request.get('/api/quan-tri/thu-tuc/1.004873/xuat?phien-ban=1')
  const file = (await exported.text()).replaceAll('1.004873', code)

  await brings(admin, file.slice(0, 500), 'Tệp không phải là JSON hợp lệ')
  await brings(admin, file.replace('"level": "FULL"', '"level": "MORE"').replace('"level":"FULL"', '"level":"MORE"'), 'Những chỗ không khớp')
  await saysWhatIsWrong(admin, '', 400, 'Hãy chọn một tệp JSON')
  await saysWhatIsWrong(admin, '{', 422, 'Tệp không phải là JSON hợp lệ')
  await saysWhatIsWrong(admin, ' '.repeat(10 * 1024 * 1024 + 1), 413, 'Tệp lớn hơn 10 MB')
  await brings(admin, file, 'Đã nhập tệp thành bản soạn.')
  await saysWhatIsWrong(admin, file, 409, code)
  await publishes(admin, code)

  const citizen = await as(await citizenBrowser(personalId))
  await citizen.goes(`/nop/${code}`, /./)
  await citizen.presses('Bắt đầu khai', 'Bước 1 trên')

  await brings(admin, file.replaceAll('hôn nhân', 'hôn nhân (mới)'), 'Đã nhập tệp thành bản soạn.')
  await admin.goes(`/quan-tri/thu-tuc/${code}/so-sanh?tu=1&den=2`, 'So sánh hai phiên bản')
  await expect(admin.page.getByText(/^\d+ thay đổi$/)).toBeVisible()

  await admin.goes(`/quan-tri/thu-tuc/${code}/ngung`, 'Ngừng áp dụng thủ tục')
  await admin.presses('Ngừng áp dụng', 'Chưa lưu được, vui lòng kiểm tra lại')
  await admin.chooses('Ngừng từ khi nào?', 'Ngay bây giờ')
  await admin.writes('Lý do ngừng', 'Thủ tục chỉ để thử')
  await admin.presses('Ngừng áp dụng', 'Đã ghi việc ngừng áp dụng.')

  await citizen.goes(`/nop/${code}/giay-to`, /./)
  await expect(citizen.page.getByText(/ngừng tiếp nhận hồ sơ từ/)).toBeVisible()
  await expect(citizen.page.getByText('Thủ tục chỉ để thử')).toBeVisible()
  await expect(citizen.page.getByRole('heading', { name: 'Bản khai dở của bạn' })).toBeVisible()
  await citizen.page.getByText('Xóa bản khai này').click()
  await citizen.presses('Xóa bản khai', 'Đã xóa bản khai')
})
