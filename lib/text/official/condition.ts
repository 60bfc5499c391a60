import type { ConditionFieldWords } from '@/lib/form/model/condition-fields'
import type { RowOperator } from '@/lib/form/model/condition-rows'

const operators: Record<RowOperator, string> = {
  is: 'là',
  isNot: 'không phải là',
  less: 'nhỏ hơn (trước)',
  atMost: 'không quá (không sau)',
  more: 'lớn hơn (sau)',
  atLeast: 'ít nhất là (không trước)',
  has: 'có chọn',
  hasNot: 'không chọn',
  answered: 'đã được trả lời',
  notAnswered: 'chưa được trả lời',
  isField: 'bằng câu trả lời của',
  isNotField: 'khác câu trả lời của',
  lessField: 'nhỏ hơn (trước) câu trả lời của',
  atMostField: 'không quá (không sau) câu trả lời của',
  moreField: 'lớn hơn (sau) câu trả lời của',
  atLeastField: 'ít nhất bằng (không trước) câu trả lời của',
}

/** What a row of a condition can speak of. */
export const conditionFieldWords: ConditionFieldWords = {
  yes: 'Có',
  no: 'Không',
  province: 'tỉnh, thành phố',
  rowCount: (table) => `Số dòng của bảng “${table}”`,
  someRow: (table, column) => `Bảng “${table}”: có dòng mà “${column}”`,
  noRow: (table, column) => `Bảng “${table}”: không có dòng nào mà “${column}”`,
  everyRow: (table, column) => `Bảng “${table}”: mọi dòng đều có “${column}”`,
}

/** The condition editor. */
export const conditionEditor = {
  modes: { rows: 'Tùy câu trả lời trong tờ khai', expert: 'Tự viết bằng JsonLogic (dành cho người biết lập trình)' },
  now: 'Điều kiện đang đặt:',
  row: 'Điều kiện',
  field: 'Trường',
  noField: '– không dùng dòng này –',
  operator: 'So sánh',
  value: 'Giá trị',
  values: 'Giá trị (chọn một hoặc nhiều)',
  other: 'Trường để so sánh',
  freeHint: 'Chọn trường rồi bấm “Hiện thêm dòng” để chọn giá trị từ danh sách.',
  dayHint: 'Ngày/tháng/năm, ví dụ 01/07/2026.',
  choose: 'Chọn một mục',
  group: 'Nhóm điều kiện',
  newGroup: 'Thêm một nhóm điều kiện',
  joinRows: 'Các dòng của nhóm này',
  joinGroups: 'Giữa các nhóm với nhau',
  joins: { all: 'phải đúng tất cả', any: 'chỉ cần một điều đúng' },
  more: 'Hiện thêm dòng',
  expert: 'Biểu thức JsonLogic',
  expertHint: 'Ví dụ: {"==": [{"var": "loaiKhaiSinh"}, "quaHan"]}. Biểu thức được kiểm tra trước khi lưu.',
  tooComplex: 'Điều kiện này phức tạp hơn những gì bảng chọn diễn tả được, nên được giữ nguyên ở dạng biểu thức.',
}

/** Words for the rows of a list in a form of the editor. */
export const editorList = {
  add: 'Thêm dòng',
  up: 'Đưa lên',
  down: 'Đưa xuống',
  remove: 'Bỏ dòng',
  row: 'Dòng',
  none: 'Chưa có dòng nào.',
}

/** Names of a condition's operators, by code. */
export const conditionOperators = operators
