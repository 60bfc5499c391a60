import type { RefusalOf } from '@/lib/core/result'
import type { removeChooser } from '@/lib/procedure/remove-chooser'
import type { saveChooser } from '@/lib/procedure/save-chooser'
import type { undoChooser } from '@/lib/procedure/undo-chooser'

const refusals: Record<RefusalOf<typeof removeChooser | typeof saveChooser | typeof undoChooser>, string> = {
  'not-found': 'Không tìm thấy bộ câu hỏi này. Có thể người khác vừa xóa.',
  'slug-taken': 'Địa chỉ này đã có bộ câu hỏi khác dùng. Hãy đặt địa chỉ khác.',
  'changed-meanwhile': 'Một quản trị viên khác vừa sửa bộ câu hỏi này nên phần bạn nhập chưa được lưu. Hãy mở bản mới nhất trong thẻ khác để so sánh.',
  'nothing-to-undo': 'Không còn gì để hoàn tác.',
}

/** "Which of these is mine?": questions that tell procedures apart. */
export const choosers = {
  title: 'Câu hỏi chọn thủ tục',
  menuHelp: 'Giúp người dân chọn đúng khi nhiều thủ tục gần giống nhau.',
  lead: 'Mỗi bộ câu hỏi dẫn đến một trong vài thủ tục gần giống nhau. Người dân thấy nội dung mới trong vòng một phút sau khi lưu.',
  add: 'Thêm bộ câu hỏi',
  none: 'Chưa có bộ câu hỏi nào',
  newTitle: 'Thêm bộ câu hỏi',
  name: 'Tên bộ câu hỏi',
  nameHint: 'Ví dụ: Đăng ký thường trú hay tạm trú?',
  address: 'Địa chỉ',
  slug: 'Phần cuối của địa chỉ',
  slugHint: 'Chữ thường không dấu, nối bằng dấu gạch ngang, ví dụ: cu-tru. Không đổi được về sau.',
  about: 'Lời dẫn',
  questions: 'Các câu hỏi',
  questionsHint: 'Câu đầu được hỏi trước. Câu trả lời chỉ dẫn đến câu hỏi đứng sau.',
  question: 'Câu hỏi',
  options: 'Các câu trả lời',
  option: 'Câu trả lời',
  hint: 'Giải thích thêm',
  next: 'Chọn câu này thì hỏi tiếp',
  nextNone: 'Không hỏi nữa, đến thủ tục ở ô dưới',
  nextQuestion: (number: number) => `Câu hỏi ${String(number)}`,
  code: 'Mã thủ tục',
  codeHint: 'Ví dụ: 1.001193. Để trống khi còn hỏi tiếp.',
  counted: (count: number) => `${String(count)} câu hỏi`,
  count: 'Số câu hỏi',
  open: 'Xem trang công khai',
  save: 'Lưu',
  saving: 'Đang lưu…',
  cancel: 'Quay lại danh sách',
  undo: 'Hoàn tác lần lưu gần nhất',
  undoing: 'Đang hoàn tác…',
  remove: 'Xóa bộ câu hỏi này',
  removing: 'Đang xóa…',
  removeHelp: 'Người dân không còn thấy bộ câu hỏi này. Không lấy lại được.',
  done: { luu: 'Đã lưu. Người dân thấy nội dung mới trong vòng một phút.', xoa: 'Đã xóa', 'hoan-tac': 'Đã hoàn tác' },
  refusals,
}
