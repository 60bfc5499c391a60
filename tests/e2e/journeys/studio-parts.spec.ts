import { expect } from '@playwright/test'
import { alone } from '../support/database'
import { journey, type Traveller } from './travel'

// Nobody else edits this procedure, and its draft is thrown away at the end.
const procedure = '1.004873'
const saved = 'Đã lưu vào bản soạn'
const wrong = 'Chưa lưu được, vui lòng kiểm tra lại'

const partOf = (admin: Traveller, part: string, heading: string) => admin.goes(`/quan-tri/thu-tuc/${procedure}/sua/${part}`, heading)
const select = (admin: Traveller, label: string | RegExp, option: string) => admin.page.getByRole('combobox', { name: label }).last().selectOption({ label: option })

async function texts(admin: Traveller) {
  await partOf(admin, 'noi-dung', 'Nội dung giới thiệu')
  await admin.writes(/^Tên thủ tục$/, '')
  await admin.writes(/^Mô tả chi tiết \(không/, 'Có **chữ đậm**.')
  await admin.presses('Lưu vào bản soạn', wrong)
  await expect(admin.page.getByText('Tên thủ tục: hãy nhập hoặc chọn').first()).toBeVisible()
  await expect(admin.page.getByRole('textbox', { name: /^Mô tả chi tiết \(không/ })).toHaveValue('Có **chữ đậm**.')
  await admin.writes(/^Tên thủ tục$/, 'Cấp giấy xác nhận tình trạng hôn nhân')
  await admin.presses('Lưu vào bản soạn', saved)
}

async function general(admin: Traveller) {
  await partOf(admin, 'chung', 'Thông tin chung')
  await select(admin, 'Lĩnh vực', 'Lĩnh vực mới…')
  await admin.presses('Lưu vào bản soạn', wrong)
  await expect(admin.page.getByText('Tên lĩnh vực mới: hãy nhập hoặc chọn').first()).toBeVisible()
  await select(admin, 'Lĩnh vực', 'Hộ tịch')
  await admin.chooses('Mức độ trực tuyến', /^Một phần/)
  await admin.presses('Lưu vào bản soạn', saved)
  await expect(admin.page.getByRole('radio', { name: /^Một phần/ })).toBeChecked()
}

async function casesAndComponents(admin: Traveller) {
  await partOf(admin, 'truong-hop', 'Trường hợp')
  await admin.follows('Thêm trường hợp', 'Thêm trường hợp')
  await admin.writes(/^Tên trường hợp$/, 'Người đã ly hôn')
  await admin.presses('Lưu vào bản soạn', saved)
  await expect(admin.page.getByRole('list', { name: 'Trường hợp' }).getByRole('listitem').last()).toContainText('Người đã ly hôn')

  await partOf(admin, 'thanh-phan', 'Thành phần hồ sơ')
  await admin.follows('Thêm thành phần hồ sơ', 'Thêm thành phần hồ sơ')
  await admin.writes(/^Tên giấy tờ$/, 'Bản án ly hôn')
  await admin.chooses('Cách nộp', /^Nộp/)
  await admin.chooses('Bắt buộc?', /^Bắt buộc$/)
  await admin.page.getByRole('checkbox', { name: 'Người đã ly hôn' }).check()
  await admin.presses('Lưu vào bản soạn', saved)
  const list = admin.page.getByRole('list', { name: 'Thành phần hồ sơ' })
  await expect(list.getByRole('listitem').last()).toContainText('Chỉ khi: Người đã ly hôn')
  await list.getByRole('button', { name: 'Đưa “Bản án ly hôn” lên' }).click()
  await expect(list.getByRole('listitem').nth(-2)).toContainText('Bản án ly hôn')
  await admin.check()
}

async function feesAndLimits(admin: Traveller) {
  await partOf(admin, 'le-phi', 'Lệ phí')
  await admin.follows('Thêm mức lệ phí', 'Thêm mức lệ phí')
  await admin.writes(/^Tên khoản thu$/, 'Lệ phí tại quầy')
  await admin.writes('Số tiền (đồng)', '12.000')
  await select(admin, 'Kênh nộp', 'Tại quầy')
  await admin.writes('Căn cứ pháp lý', 'Nghị quyết thử')
  await admin.presses('Lưu vào bản soạn', saved)
  const row = admin.page.getByRole('row', { name: /Lệ phí tại quầy/ })
  await expect(row).toContainText('dành cho kênh nộp khác')
  await admin.chooses('Kênh nộp', 'Tại quầy')
  await admin.page.getByRole('button', { name: 'Tính', exact: true }).click()
  await expect(row).toContainText('12.000 đồng')
  await admin.check()

  await partOf(admin, 'thoi-han', 'Thời hạn giải quyết')
  const rules = admin.page.getByRole('group', { name: /^Quy tắc \d+$/ })
  const before = await rules.count()
  await admin.page.getByRole('button', { name: 'Thêm dòng' }).click()
  await expect(rules).toHaveCount(before + 1)
  await select(admin, 'Cách tính', 'Ngày làm việc')
  await admin.presses('Lưu vào bản soạn', wrong)
  await admin.page.getByRole('textbox', { name: 'Số lượng' }).last().fill('5')
  await admin.presses('Lưu vào bản soạn', saved)
  await expect(admin.page.getByRole('heading', { name: 'Nộp bây giờ thì bao giờ có kết quả?' })).toBeVisible()
}

async function workflow(admin: Traveller) {
  await partOf(admin, 'quy-trinh', 'Quy trình xử lý')
  await admin.follows('Thêm bước', 'Thêm bước')
  await admin.writes(/^Tên bước$/, 'Xác minh tại chỗ')
  await select(admin, 'Ai làm', 'Công chức chuyên môn')
  await admin.writes('Tỷ lệ thời gian (%)', '20')
  await admin.presses('Lưu vào bản soạn', wrong)
  await expect(admin.page.getByText('Người làm bước này được: hãy nhập hoặc chọn').first()).toBeVisible()
  await admin.page.getByRole('checkbox', { name: 'Yêu cầu bổ sung' }).check()
  await admin.presses('Lưu vào bản soạn', saved)
  await expect(admin.page.getByText('Tổng tỷ lệ thời gian là 120 %, phải là 100 %').first()).toBeVisible()
  const steps = admin.page.getByRole('list', { name: 'Quy trình xử lý' }).locator('> li')
  await expect(steps.nth(-2)).toContainText('Không có thao tác nào đưa hồ sơ đi tiếp')
  await expect(steps.nth(-2)).toContainText('Không bước nào dẫn đến bước này')
  await admin.follows(/Xác minh tại chỗ/, 'Xác minh tại chỗ')
  await admin.page.getByText('Xóa mục này').first().click()
  await admin.presses('Xóa mục này', saved)
  await expect(admin.page.getByText('Tổng tỷ lệ thời gian: 100 %')).toBeVisible()
}

async function results(admin: Traveller) {
  await partOf(admin, 'ket-qua', 'Mẫu kết quả')
  await admin.follows('Thêm mẫu kết quả', 'Thêm mẫu kết quả')
  await admin.writes(/^Tên giấy tờ$/, 'Giấy thử')
  await admin.writes(/^Chữ$/, 'Mã hồ sơ: {{khongCo}}')
  await admin.presses('Lưu vào bản soạn', wrong)
  await expect(admin.page.getByText(/không có chỗ điền này trong tờ khai: khongCo/).first()).toBeVisible()
  await admin.writes(/^Chữ$/, 'Mã hồ sơ: {{dossierCode}}')
  await admin.presses('Lưu vào bản soạn', saved)
  const preview = await admin.page.request.get(`/api/quan-tri/thu-tuc/${procedure}/ket-qua?mau=result1`)
  expect(preview.headers()['content-type']).toBe('application/pdf')
}

async function discard(admin: Traveller) {
  await admin.goes(`/quan-tri/thu-tuc/${procedure}/sua`, /^Bản soạn/)
  await admin.page.getByText('Bỏ bản soạn này').first().click()
  await admin.presses('Bỏ bản soạn này', 'Đã bỏ bản soạn')
}

journey('studioParts', async ({ official }) => {
  await alone(procedure, async () => {
    const admin = await official('quan-tri')
    await admin.goes(`/quan-tri/thu-tuc/${procedure}`, /./)
    // A try that ended in the middle leaves its draft behind.
    if ((await admin.page.getByRole('link', { name: 'Tiếp tục bản soạn' }).count()) > 0) await discard(admin)
    await admin.presses('Soạn phiên bản mới', 'Đã tạo bản soạn')
    await texts(admin)
    await general(admin)
    await casesAndComponents(admin)
    await feesAndLimits(admin)
    await workflow(admin)
    await results(admin)
    await discard(admin)
  })
})
