import { expect } from '@playwright/test'
import { alone } from '../support/database'
import { citizenBrowser } from '../support/people'
import { runProgram } from '../support/programs'
import { journey } from './travel'

// Publishing ends the version under which others fill in their drafts: the other journeys use other procedures.
const procedures = ['1.000656', '2.000635'] as const

journey('newFee', async ({ personalId, column, as, official }) => {
  const procedure = procedures[column % procedures.length] ?? procedures[0]
  const label = `Phí thử nghiệm ${personalId.slice(-5)}`
  const amount = 11_000 + column * 1000
  const before = await runProgram('make-dossier', personalId, procedure)

  await alone(procedure, async () => {
    const admin = await official('quan-tri')
    await admin.goes('/quan-tri/thu-tuc', 'Thủ tục')
    await admin.goes(`/quan-tri/thu-tuc/${procedure}`, /./)
    await admin.presses('Soạn phiên bản mới', 'Đã tạo bản soạn')
    await admin.follows('Lệ phí', 'Lệ phí')
    await admin.follows('Thêm mức lệ phí', 'Thêm mức lệ phí')
    await admin.writes(/^Tên khoản thu$/, label)
    await admin.writes('Số tiền (đồng)', `${String(amount / 1000)}.000`)
    await admin.writes('Căn cứ pháp lý', 'Nghị quyết của Hội đồng nhân dân thành phố')
    await admin.presses('Lưu vào bản soạn', 'Đã lưu vào bản soạn')
    await admin.follows('Về bản soạn', /^Bản soạn/)
    await admin.follows('Công bố phiên bản này', 'Công bố phiên bản')
    await admin.presses('Công bố', 'Chưa lưu được, vui lòng kiểm tra lại')
    await admin.chooses('Áp dụng từ khi nào?', 'Ngay bây giờ')
    await admin.writes(/^Lý do công bố/, 'Áp dụng nghị quyết mới')
    // The fee has no English name.
    await admin.presses('Công bố', 'hãy đánh dấu sau khi đọc các cảnh báo')
    await admin.page.getByRole('checkbox', { name: 'Tôi đã xem các cảnh báo' }).check()
    await admin.presses('Công bố', 'Đã công bố. Trang công khai')
  })

  const other = personalId.replace(/.$/, (digit) => String((Number(digit) + 1) % 10))
  await runProgram('make-dossier', other, procedure, 'draft')
  const newcomer = await as(await citizenBrowser(other))
  await newcomer.goes(`/nop/${procedure}/xem-lai`, 'Xem lại và nộp')
  await expect(newcomer.page.getByText(label)).toBeVisible()
  await expect(newcomer.page.getByText(`${String(amount / 1000)}.000`).first()).toBeVisible()

  const citizen = await as(await citizenBrowser(personalId))
  await citizen.goes(`/ho-so/${before}`, new RegExp(before))
  await expect(citizen.page.getByText(label)).toHaveCount(0)
})
