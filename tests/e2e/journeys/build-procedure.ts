import { expect } from '@playwright/test'
import type { Traveller } from './travel'

export type NewProcedure = { readonly code: string; readonly name: string }

const saved = 'Đã lưu vào bản soạn'
const label = /^Câu hỏi hoặc tên trường$/
const select = (admin: Traveller, name: string | RegExp, option: string) => admin.page.getByRole('combobox', { name }).first().selectOption({ label: option })

const draftOf = ({ code }: NewProcedure) => `/quan-tri/thu-tuc/${code}/sua`
const atPart = (admin: Traveller, procedure: NewProcedure, part: string, heading: string) => admin.goes(`${draftOf(procedure)}/${part}`, heading)

type Field = { readonly type: RegExp; readonly name: string; readonly key: string; /** Anything else. */ readonly more?: () => Promise<unknown> }

/** Adds what the link offers (a page, a field), then says more about it. */
async function adds(admin: Traveller, link: RegExp, { type, name, key, more }: Field): Promise<void> {
  await admin.page.getByRole('main').getByRole('link', { name: link }).last().click()
  await expect(admin.page.getByRole('heading', { level: 1, name: 'Thêm trường' })).toBeVisible()
  await admin.writes(label, name)
  await admin.chooses('Kiểu trường', type)
  await admin.presses('Thêm', `Đã thêm “${name}”.`)
  await admin.writes('Khóa', key)
  await more?.()
  await admin.presses('Lưu vào bản soạn', `Đã lưu “${name}”.`)
}

/** Adds a page with its first field, which is asked without more, and comes back to the form. */
async function addsPage(admin: Traveller, title: string, { type, name }: Pick<Field, 'type' | 'name'>): Promise<void> {
  await admin.follows(/^\+ Thêm trang/, 'Thêm trang')
  await admin.writes(/^Tên trang$/, title)
  await admin.writes(/^Trường đầu tiên/, name)
  await admin.chooses('Kiểu trường', type)
  await admin.presses('Thêm', `Đã thêm “${title}”.`)
}

const mustAnswer = (admin: Traveller) => admin.chooses('Bắt buộc trả lời?', /^Bắt buộc$/)

/** Opens that field from the form's page. */
async function opens(admin: Traveller, procedure: NewProcedure, name: string): Promise<void> {
  await atPart(admin, procedure, 'bieu-mau', 'Tờ khai')
  await admin.follows(new RegExp(`^${name.replace('?', '\\?')}$`), name)
}

async function names(admin: Traveller, procedure: NewProcedure, name: string, key: string): Promise<void> {
  await opens(admin, procedure, name)
  await admin.writes('Khóa', key)
  await mustAnswer(admin)
  await admin.presses('Lưu vào bản soạn', `Đã lưu “${name}”.`)
}

async function onlyWhen(admin: Traveller, question: string, field: string, answer: string): Promise<void> {
  await admin.chooses(question, /^Tùy câu trả lời/)
  const first = admin.page.getByRole('group', { name: 'Điều kiện 1', exact: true }).first()
  await first.getByRole('combobox', { name: 'Trường' }).selectOption({ label: field })
  const value = first.getByRole('combobox', { name: 'Giá trị' })
  // Without scripts the values of a field are there once the page was asked for them.
  if (!(await value.isVisible())) await admin.page.getByRole('button', { name: 'Hiện thêm dòng' }).first().click()
  await value.selectOption({ label: answer })
}

/** A stall, a page about food that only who sells food sees, and the people who sell, in a table. */
async function buildForm(admin: Traveller, procedure: NewProcedure): Promise<void> {
  const { page } = admin
  await atPart(admin, procedure, 'bieu-mau', 'Tờ khai')
  await addsPage(admin, 'Gian hàng', { type: /^Một dòng chữ/, name: 'Tên gian hàng' })
  await names(admin, procedure, 'Tên gian hàng', 'tenGianHang')
  const more = async () => {
    await mustAnswer(admin)
  }
  const addField = /^\+ Thêm trường vào phần này/
  await adds(admin, addField, { type: /^Số nguyên/, name: 'Số ngày bán', key: 'soNgay', more: async () => {
    await more()
    await admin.writes(/^Nhỏ nhất/, '1')
    await admin.writes(/^Lớn nhất/, '30')
  } })
  await adds(admin, addField, { type: /^Có hoặc không/, name: 'Bạn có bán đồ ăn không?', key: 'banDoAn', more })

  await addsPage(admin, 'An toàn thực phẩm', { type: /^Một dòng chữ/, name: 'Số giấy chứng nhận' })
  await onlyWhen(admin, 'Khi nào hiện trang này?', 'Bạn có bán đồ ăn không?', 'Có')
  await admin.presses('Lưu vào bản soạn', 'Đã lưu “An toàn thực phẩm”.')
  await expect(page.getByText(/^Hiện khi: câu hỏi “Bạn có bán đồ ăn không\?” được trả lời «Có»/).first()).toBeVisible()
  await names(admin, procedure, 'Số giấy chứng nhận', 'soGiay')

  await addsPage(admin, 'Người bán', { type: /^Bảng nhiều dòng/, name: 'Những người bán hàng' })
  await opens(admin, procedure, 'Những người bán hàng')
  await admin.writes('Khóa', 'nguoiBan')
  await admin.writes(/^Mỗi dòng gọi là gì$/, 'Người bán')
  await admin.writes('Số dòng ít nhất', '1')
  await admin.writes('Số dòng nhiều nhất', '5')
  await admin.presses('Lưu vào bản soạn', 'Đã lưu “Những người bán hàng”.')
  await opens(admin, procedure, 'Những người bán hàng')
  await admin.follows(/^Cột 1$/, 'Cột 1')
  await admin.writes(label, 'Họ và tên người bán')
  await admin.writes('Khóa', 'hoTen')
  await mustAnswer(admin)
  await admin.presses('Lưu vào bản soạn', 'Đã lưu “Họ và tên người bán”.')
  await atPart(admin, procedure, 'bieu-mau', 'Tờ khai')
  await adds(admin, addField, { type: /^Nội dung tự tính/, name: 'Tóm tắt đăng ký', key: 'tomTat', more: () =>
    admin.writes(/^Công thức ghép/, 'Gian hàng {{tenGianHang}}, bán {{soNgay}} ngày') })
}

/** So much for each day. */
async function setFee(admin: Traveller, procedure: NewProcedure): Promise<void> {
  await atPart(admin, procedure, 'le-phi', 'Lệ phí')
  await admin.follows('Thêm mức lệ phí', 'Thêm mức lệ phí')
  await admin.writes(/^Tên khoản thu$/, 'Phí sử dụng chỗ bán')
  await admin.writes('Số tiền (đồng)', '20.000')
  await select(admin, 'Nhân với số trong tờ khai', 'Số ngày bán')
  await admin.writes('Căn cứ pháp lý', 'Nghị quyết của Hội đồng nhân dân thành phố')
  await admin.presses('Lưu vào bản soạn', saved)
}

/** Of the four steps one begins with, two stay: taking in, and everything else. */
async function setWorkflow(admin: Traveller, procedure: NewProcedure): Promise<void> {
  await atPart(admin, procedure, 'quy-trinh', 'Quy trình xử lý')
  await admin.presses('Tạo quy trình mẫu', 'Tổng tỷ lệ thời gian: 100 %')
  for (const step of ['Giải quyết', 'Phê duyệt']) {
    await admin.follows(new RegExp(`^\\d\\. ${step}`), step)
    await admin.page.getByText('Xóa mục này').first().click()
    await admin.presses('Xóa mục này', saved)
  }
  await admin.follows(/^\d\. Trả kết quả/, 'Trả kết quả')
  await admin.writes(/^Tên bước$/, 'Giải quyết và trả kết quả')
  await select(admin, 'Ai làm', 'Công chức chuyên môn')
  await admin.page.getByRole('checkbox', { name: 'Hoàn thành' }).check()
  await admin.writes('Tỷ lệ thời gian (%)', '90')
  await admin.presses('Lưu vào bản soạn', saved)
  await expect(admin.page.getByText('Tổng tỷ lệ thời gian: 100 %')).toBeVisible()
}

async function setResult(admin: Traveller, procedure: NewProcedure): Promise<void> {
  await atPart(admin, procedure, 'ket-qua', 'Mẫu kết quả')
  await admin.follows('Thêm mẫu kết quả', 'Thêm mẫu kết quả')
  await admin.writes(/^Tên giấy tờ$/, 'Giấy xác nhận gian hàng')
  await admin.writes(/^Chữ$/, 'Gian hàng: {{tenGianHang}}\nSố ngày: {{soNgay}}\nMã hồ sơ: {{dossierCode}}')
  await admin.presses('Lưu vào bản soạn', saved)
}

/** From the empty page to a draft that the checker has nothing against. */
export async function buildProcedure(admin: Traveller, procedure: NewProcedure): Promise<void> {
  await admin.goes('/quan-tri/thu-tuc/moi', 'Thủ tục mới')
  await admin.writes('Mã thủ tục', procedure.code)
  await admin.writes(/^Tên thủ tục$/, procedure.name)
  await select(admin, 'Lĩnh vực', 'Hộ tịch')
  await admin.presses('Tạo bản soạn', 'Đã tạo bản soạn')

  await buildForm(admin, procedure)
  await setFee(admin, procedure)
  await setWorkflow(admin, procedure)
  await setResult(admin, procedure)
  await atPart(admin, procedure, 'thoi-han', 'Thời hạn giải quyết')
  await select(admin, 'Cách tính', 'Ngày làm việc')
  await admin.writes('Số lượng', '3')
  await admin.presses('Lưu vào bản soạn', saved)
  await atPart(admin, procedure, 'chung', 'Thông tin chung')
  await admin.chooses('Mức độ trực tuyến', /^Toàn trình/)
  await admin.page.getByRole('checkbox', { name: 'Bản điện tử trên Cổng' }).check()
  await admin.presses('Lưu vào bản soạn', saved)
}

/** Files the draft in the sandbox and works it to its result; nothing of it is real. */
export async function tryDraft(admin: Traveller, procedure: NewProcedure): Promise<void> {
  await admin.goes(draftOf(procedure), /^Bản soạn/)
  await admin.follows('Chạy thử bản soạn này', 'Chạy thử')
  await admin.presses('Bắt đầu chạy thử', 'Bản chạy thử – không có hồ sơ nào được tạo')
  await admin.writes('Tên gian hàng', 'Gian thử')
  await admin.writes('Số ngày bán', '2')
  await admin.chooses('Bạn có bán đồ ăn không?', 'Không')
  // The page about food is passed over.
  await admin.presses('Lưu và đi tiếp', 'Những người bán hàng')
  await admin.writes('Họ và tên người bán', 'Nguyễn Thị Thử')
  await admin.presses('Lưu và đi tiếp', 'người dân không phải nộp giấy tờ nào')
  await admin.follows('Lưu và đi tiếp', 'Xem lại và nộp thử')
  await expect(admin.page.getByText('40.000 đồng').first()).toBeVisible()
  await admin.presses('Nộp thử', 'Đã làm thử: Nộp hồ sơ')
  for (const act of ['Tiếp nhận hồ sơ', 'Phê duyệt kết quả', 'Ghi nhận phí, lệ phí, giải quyết tiếp', 'Trả kết quả']) {
    await admin.page.getByRole('main').getByRole('link', { name: act, exact: true }).click()
    await expect(admin.page.getByRole('heading', { level: 3, name: act })).toBeVisible()
    await admin.presses(act, `Đã làm thử: ${act}`)
  }
  const result = await admin.page.request.get(`/api/quan-tri/thu-tuc/${procedure.code}/chay-thu`)
  expect(result.headers()['content-type']).toBe('application/pdf')
}

/** Looks at the checker's findings, then publishes from now on. */
export async function publishDraft(admin: Traveller, procedure: NewProcedure, reason: string): Promise<void> {
  await atPart(admin, procedure, 'kiem-tra', 'Kiểm tra bản soạn')
  await expect(admin.page.getByRole('heading', { name: /^Lỗi/ })).toHaveCount(0)
  await admin.goes(draftOf(procedure), /^Bản soạn/)
  await admin.follows('Công bố phiên bản này', 'Công bố phiên bản')
  await admin.chooses('Áp dụng từ khi nào?', 'Ngay bây giờ')
  await admin.writes(/^Lý do công bố/, reason)
  await admin.presses('Công bố', 'Đã công bố. Trang công khai')
}

/** Publishes a version that asks one thing more. */
export async function addQuestion(admin: Traveller, procedure: NewProcedure, name: string): Promise<void> {
  await admin.goes(`/quan-tri/thu-tuc/${procedure.code}`, procedure.name)
  await admin.presses('Soạn phiên bản mới', 'Đã tạo bản soạn')
  await atPart(admin, procedure, 'bieu-mau', 'Tờ khai')
  await admin.follows('+ Thêm trường vào phần này', 'Thêm trường')
  await admin.writes(label, name)
  await admin.presses('Thêm', `Đã thêm “${name}”.`)
  await mustAnswer(admin)
  await admin.presses('Lưu vào bản soạn', `Đã lưu “${name}”.`)
  await atPart(admin, procedure, 'cong-bo', 'Công bố phiên bản')
  await expect(admin.page.getByText(new RegExp(name)).first()).toBeVisible()
  await publishDraft(admin, procedure, 'Cần biết kích thước gian hàng')
}
