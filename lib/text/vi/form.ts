import type { AcceptedFiles } from '@/lib/document/model'
import type { FieldErrorCode } from '@/lib/form/model/checks'
import type { WarningCode } from '@/lib/form/model/plausibility'
import { conditions } from './conditions'

/** "Ngày sinh của mẹ" → "ngày sinh của mẹ"; "UBND phường" stays. */
const inside = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)
const isQuestion = (label: string): boolean => label.trimEnd().endsWith('?')

type Params = Readonly<Record<string, number>>
type Sentence = (label: string, params: Params) => string
const count = (params: Params, name: string): string => String(params[name] ?? 0)

const acceptedWords: Readonly<Record<AcceptedFiles, string>> = { any: 'PDF, JPG hoặc PNG', pdf: 'PDF', picture: 'ảnh JPG hoặc PNG' }

const errors: Readonly<Record<FieldErrorCode, Sentence>> = {
  required: (label) => (isQuestion(label) ? `Trả lời câu hỏi “${label}”` : `Nhập ${inside(label)}`),
  'required-choice': (label) => (isQuestion(label) ? `Chọn câu trả lời cho câu hỏi “${label}”` : `Chọn ${inside(label)}`),
  'required-file': (label) => `Tải lên ${inside(label)}`,
  'too-short': (label, params) => `${label} phải có ít nhất ${count(params, 'min')} ký tự`,
  'too-long': (label, params) => `${label} chỉ được dài tối đa ${count(params, 'max')} ký tự`,
  'too-small': (label, params) => `${label} phải từ ${count(params, 'min')} trở lên`,
  'too-large': (label, params) => `${label} không được quá ${count(params, 'max')}`,
  'not-a-number': (label) => `${label} phải là số, ví dụ 2`,
  'date-incomplete': (label) => `${label} phải có đủ ngày, tháng, năm`,
  'date-not-real': (label) => `${label} phải là một ngày có thật`,
  'date-year': (label) => `Năm của ${inside(label)} phải có đủ bốn chữ số, ví dụ 1995`,
  'not-a-time': (label) => `${label} phải viết theo giờ và phút, ví dụ 14:05`,
  'not-an-option': (label) => `${label}: chọn một trong các mục đã cho`,
  passport: (label) => `${label} gồm từ 6 đến 9 chữ cái không dấu và chữ số, ví dụ C1234567`,
  money: (label) => `${label} phải là số tiền bằng đồng, ví dụ 1.500.000`,
  'personal-id': (label) => `${label} phải có đúng 12 chữ số`,
  phone: (label) => `${label} phải có 10 chữ số (di động) hoặc 11 chữ số (cố định), ví dụ 0905 123 456`,
  email: (label) => `${label} phải viết theo dạng ten@example.vn`,
  'address-province': (label) => `Chọn tỉnh hoặc thành phố của ${inside(label)}`,
  'address-commune': (label) => `Nhập xã, phường hoặc đặc khu của ${inside(label)}`,
  'too-few-rows': (label, params) => `${label}: khai ít nhất ${count(params, 'min')} mục`,
  'too-many-rows': (label, params) => `${label}: chỉ khai được tối đa ${count(params, 'max')} mục`,
  rule: (label) => `Xem lại ${inside(label)}`,
}

const warnings: Readonly<Record<WarningCode, (label: string, names: string) => string>> = {
  'personal-id-place': (label) => `Ba chữ số đầu của ${inside(label)} không phải là mã tỉnh, thành phố nào. Nếu đã đúng như trên thẻ, bạn cứ tiếp tục.`,
  'personal-id-sex': (label) => `Chữ số thứ tư của ${inside(label)} không khớp với giới tính đã chọn. Nếu đã đúng như trên thẻ, bạn cứ tiếp tục.`,
  'commune-renamed': (_, names) => `Từ ngày 1/7/2025, nơi này thuộc ${names}. Hãy ghi tên hiện nay, trừ khi giấy tờ cũ ghi như vậy.`,
  'commune-unknown': () => 'Không thấy xã, phường này trong danh mục hiện nay của tỉnh, thành phố đã chọn. Nếu đã đúng, bạn cứ tiếp tục.',
  'personal-id-birth-year': (label) => `${label} không khớp với năm sinh đã nhập. Nếu đã đúng như trên thẻ, bạn cứ tiếp tục.`,
}

/** What stands around the fields of a procedure's form. */
export const form = {
  conditions,
  errors,
  warnings,
  /** Puts the row of a table, or the group, before what is wrong in it. */
  inPlace: (label: string, row: number | undefined, sentence: string) =>
    `${row === undefined ? label : `${label} ${String(row)}`}: ${sentence.charAt(0).toLocaleLowerCase('vi')}${sentence.slice(1)}`,
  answers: { yes: 'Có', no: 'Không' },
  notAnswered: 'Chưa trả lời',
  noRows: 'Không có mục nào',
  optional: '(không bắt buộc)',
  formerNames: 'Tên trước đây',
  choose: 'Chọn…',
  /** A list in which one types to find; the first stands before a number, the last before a former name. */
  find: { found: 'Số mục phù hợp', none: 'Không có mục nào phù hợp. Hãy thử từ khác.', before: 'trước đây:' },
  day: 'Ngày',
  month: 'Tháng',
  year: 'Năm',
  partialDateHint: 'Nếu không nhớ ngày hoặc tháng, chỉ cần nhập năm.',
  province: 'Tỉnh hoặc thành phố',
  commune: 'Xã, phường hoặc đặc khu',
  communeHint: 'Gõ tên hiện nay hoặc tên cũ, có dấu hoặc không dấu, rồi chọn trong danh sách.',
  detail: 'Số nhà, đường, thôn hoặc tổ dân phố',
  lockedNotes: {
    vneid: 'Lấy từ VNeID và không sửa được ở đây. Nếu chưa đúng, hãy cập nhật tại cơ quan công an.',
    registry: 'Lấy từ cơ sở dữ liệu của nhà nước và không sửa được ở đây. Nếu chưa đúng, hãy báo cho bộ phận một cửa.',
    earlier: 'Lấy từ hồ sơ trước của bạn và không sửa được ở đây. Nếu chưa đúng, hãy báo cho bộ phận một cửa.',
    profile: 'Lấy từ tài khoản của bạn. Nếu chưa đúng, hãy sửa ở trang tài khoản.',
  },
  prefilledNotes: {
    vneid: 'Lấy từ VNeID. Hãy kiểm tra và sửa nếu chưa đúng.',
    registry: 'Lấy từ cơ sở dữ liệu của nhà nước. Hãy kiểm tra và sửa nếu chưa đúng.',
    earlier: 'Lấy từ hồ sơ trước của bạn. Hãy kiểm tra và sửa nếu chưa đúng.',
    profile: 'Lấy từ tài khoản của bạn. Hãy kiểm tra và sửa nếu chưa đúng.',
  },
  newQuestions: 'Còn vài câu hỏi vì câu trả lời của bạn. Hãy trả lời để đi tiếp.',
  newQuestionsTitle: 'Có thêm câu hỏi',
  addRow: (rowLabel: string) => `Thêm ${inside(rowLabel)}`,
  removeRow: (rowLabel: string, row: number) => `Bỏ ${inside(rowLabel)} ${String(row)}`,
  moneyHint: 'Số tiền bằng đồng, ví dụ 1.500.000',
  timeHint: 'Giờ và phút, ví dụ 14:05',
  files: { remove: 'Bỏ tệp', full: 'Đã đủ số tệp. Bỏ bớt một tệp để tải tệp khác lên.', rules: (most: number, size: string, accepts: AcceptedFiles) => `Tối đa ${String(most)} tệp ${acceptedWords[accepts]}, mỗi tệp không quá ${size}.` },
  shownWhen: (condition: string) => `hiện khi: ${condition}`,
  requiredWhen: (condition: string) => `bắt buộc khi: ${condition}`,
  change: 'Sửa',
}
