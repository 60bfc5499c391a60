import type { z } from 'zod'
import type { formDefinition } from '@/lib/form/schema'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { runProgram } from './programs'

type Page = z.input<typeof formDefinition>['pages'][number]
type Field = Page['sections'][number]['fields'][number]

const label = (vi: string) => ({ vi })
const options = (...names: readonly string[]) => names.map((name) => ({ value: name, label: label(name) }))

/** Whoever files, as VNeID knows them: a name that stays as it is, a birth date one may correct. */
const own: readonly Field[] = [
  { key: 'name', type: 'text', label: label('Họ và tên'), required: true, prefill: { source: 'vneid', claim: 'HoVaTen', locked: true } },
  { key: 'birth', type: 'date', label: label('Ngày sinh'), required: true, prefill: { source: 'vneid', claim: 'NgayThangNamSinh' } },
  { key: 'sex', type: 'choice', label: label('Giới tính'), required: true, options: [{ value: 'male', label: label('Nam') }, { value: 'female', label: label('Nữ') }] },
  { key: 'id', type: 'personalId', label: label('Số định danh cá nhân'), hint: label('12 chữ số trên thẻ căn cước.'), required: true, birthDateField: 'birth', sexField: 'sex' },
  { key: 'passport', type: 'passport', label: label('Số hộ chiếu') },
  { key: 'phone', type: 'phone', label: label('Số điện thoại'), required: true },
  { key: 'mail', type: 'email', label: label('Thư điện tử') },
  { key: 'people', type: 'select', list: 'ethnicity', search: true, label: label('Dân tộc'), hint: label('Gõ vài chữ để tìm.'), required: true },
  { key: 'nation', type: 'select', list: 'nationality', label: label('Quốc tịch'), required: true },
  { key: 'home', type: 'address', label: label('Nơi ở hiện nay'), required: true },
]

const request: readonly Field[] = [
  { key: 'read', type: 'static', text: label('Đọc kỹ trước khi khai.\nMỗi người chỉ khai một lần.') },
  { key: 'about', type: 'textarea', label: label('Nội dung đề nghị'), required: true },
  { key: 'copies', type: 'number', min: 1, max: 5, label: label('Số bản'), required: true },
  { key: 'value', type: 'money', label: label('Giá trị tài sản') },
  { key: 'since', type: 'partialDate', label: label('Sống ở đây từ') },
  { key: 'hour', type: 'time', label: label('Giờ hẹn'), required: true },
  { key: 'married', type: 'yesNo', label: label('Bạn đã kết hôn chưa?'), required: true },
  { key: 'wedding', type: 'text', label: label('Nơi đăng ký kết hôn'), required: true, condition: { '==': [{ var: 'married' }, true] } },
  { key: 'kind', type: 'select', options: options('Bản giấy', 'Bản điện tử'), label: label('Loại giấy'), required: true },
  { key: 'tongues', type: 'choices', options: options('Tiếng Việt', 'Tiếng Anh'), label: label('Ngôn ngữ'), required: true },
  { key: 'sum', type: 'computed', label: label('Tóm tắt'), value: { cat: ['Xin ', { var: 'copies' }, ' bản'] } },
]

const others: readonly Field[] = [
  { key: 'father', type: 'person', label: label('Người được ủy quyền'), parts: [{ part: 'name' }, { part: 'personalId' }] },
  { key: 'owner', type: 'consent', label: label('Chủ hộ đồng ý'), ways: ['code', 'counter'], required: true },
  { key: 'photo', type: 'file', label: label('Ảnh chân dung'), required: true, maxFiles: 2 },
  { key: 'children', type: 'table', label: label('Các con'), rowLabel: label('Con'), minRows: 1, maxRows: 3, columns: [
    { key: 'name', type: 'text', label: label('Họ và tên con'), required: true },
    { key: 'people', type: 'select', list: 'ethnicity', search: true, label: label('Dân tộc của con') },
  ] },
]

/** A page with every kind of field. */
export const everyField: Page = {
  key: 'all',
  title: label('Mọi điều cần khai'),
  hint: label('Trang này hỏi mỗi kiểu một câu.'),
  sections: [{ key: 'own', title: label('Người nộp'), fields: [...own] }, { key: 'request', title: label('Nội dung'), fields: [...request] }, { key: 'others', title: label('Những người khác'), hint: label('Khai đúng như trên giấy tờ.'), fields: [...others] }],
}

/** One page of these fields. */
export const pageOf = (...fields: readonly Field[]): Page => ({ key: 'all', title: label('Nội dung'), sections: [{ key: 'main', fields: [...fields] }] })

/** A code nothing else has. */
export const freshCode = () => `3.8${String(Math.trunc(Math.random() * 100_000)).padStart(5, '0')}`

/** Taking in, and everything else. */
const steps = [
  { key: 'intake', title: label('Tiếp nhận'), role: 'COUNTER_OFFICER', actions: ['accept', 'refuse', 'requestSupplement'] },
  { key: 'handOver', title: label('Trả kết quả'), role: 'COUNTER_OFFICER', actions: ['complete'], share: 100 },
]

/** Publishes a procedure of this form, or its next version; gives its code. */
export const publishForm = (code: string, ...pages: readonly Page[]): Promise<string> =>
  runProgram('make-procedure', JSON.stringify({
    ...sampleProcedure, code, name: label(`Thủ tục thử ${code}`), components: [], fees: [], results: [], form: { pages }, workflow: { steps },
  }))
