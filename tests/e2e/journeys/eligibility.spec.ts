import { expect } from '@playwright/test'
import { citizenBrowser } from '../support/people'
import { journey } from './travel'

const start = '/nop/1.000894'
const question = 'Hai bạn đều là công dân Việt Nam đang cư trú trong nước?'

journey('eligibility', async ({ personalId, as }) => {
  const citizen = await as(await citizenBrowser(personalId))
  await citizen.goes(start, /kết hôn/i)
  await citizen.presses('Bắt đầu khai', 'Trả lời các câu hỏi sau')
  await citizen.presses('Đi tiếp', 'Chọn một câu trả lời')
  await citizen.goes(`${start}/xem-lai`, 'Trước khi khai')

  await citizen.chooses(question, /nước ngoài/)
  await citizen.presses('Đi tiếp', 'Dịch vụ này không dành cho trường hợp của bạn')
  await citizen.goes(`/en${start}/giay-to`, 'Before you begin')
  await expect(citizen.page.getByText('This service is not for your case')).toBeVisible()

  await citizen.goes(`${start}/cau-hoi`, 'Trước khi khai')
  await citizen.follows('Sửa câu trả lời', 'Trước khi khai')
  await expect(citizen.page.getByRole('radio', { name: /nước ngoài/ })).toBeChecked()
  await citizen.chooses(question, 'Đúng')
  await citizen.presses('Đi tiếp', 'Bước 2 trên')

  // Asked once; the review shows the answer and leads back to it.
  await citizen.goes(start, /kết hôn/i)
  await citizen.presses('Tiếp tục bản khai này', 'Thông tin bên nữ')
  await citizen.goes(`${start}/xem-lai`, 'Xem lại và nộp')
  await expect(citizen.page.getByRole('heading', { name: 'Câu hỏi trước khi khai' })).toBeVisible()
  await citizen.page.locator('a[href*="/cau-hoi?ve=xem-lai"]').first().click()
  await citizen.sees('Trước khi khai')
  await citizen.presses('Lưu và về trang xem lại', 'Hãy đọc kỹ một lượt')
})
