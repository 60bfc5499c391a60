import type { RefusalOf } from '@/lib/core/result'
import type { reopenDoubt } from '@/lib/procedure/reopen-doubt'
import type { settleDoubts } from '@/lib/procedure/settle-doubts'

const refusals: Record<RefusalOf<typeof reopenDoubt | typeof settleDoubts>, string> = {
  'not-found': 'Không tìm thấy giá trị này nữa. Danh mục hoặc bản soạn có thể vừa đổi; hãy tải lại trang.',
  'already-settled': 'Một quản trị viên khác vừa xác nhận giá trị này. Hãy tải lại trang.',
}

/** What the import of the national catalogue doubts, and who looked into it. */
export const doubts = {
  title: 'Giá trị cần xem lại',
  home: (open: number) => (open === 0 ? 'Không còn giá trị nào của danh mục quốc gia cần xem lại.' : `${String(open)} giá trị của danh mục quốc gia ghi chưa rõ, cần người xem lại.`),
  lead: 'Khi nhập từ danh mục quốc gia, những giá trị ghi thiếu, mâu thuẫn hoặc đã lỗi thời được giữ lại ở đây. Hãy đối chiếu với quyết định công bố.',
  none: 'Không có thủ tục nào cần xem lại.',
  procedure: 'Thủ tục',
  code: 'Mã',
  open: 'Cần xem',
  settled: 'Đã xem',
  openTitle: 'Cần xem lại',
  nothingOpen: 'Không còn giá trị nào cần xem lại ở thủ tục này.',
  which: 'Những giá trị đã xem',
  note: 'Kết quả xem lại',
  noteHint: 'Ví dụ: đúng theo Quyết định số 163/QĐ-BTP; hoặc đã sửa trong bản soạn.',
  settle: 'Xác nhận đã xem những giá trị đã chọn',
  settleOne: 'Đã xem, không cần sửa thêm',
  severalTitle: 'Xác nhận nhiều giá trị cùng một ghi chú',
  mend: (part: string) => `Sửa ở phần ${part}`,
  opening: 'Đang mở bản soạn…',
  settling: 'Đang ghi…',
  settledTitle: 'Đã xem',
  by: (who: string, when: string) => `${who}, ${when}`,
  someone: 'Hệ thống',
  reopen: 'Mở lại',
  reopening: 'Đang mở…',
  back: 'Về danh sách',
  edit: 'Sửa trong bản soạn',
  again: 'Lần nhập sau chỉ nêu lại khi danh mục đổi giá trị đó.',
  link: (open: number) => `Xem ${String(open)} giá trị cần xem lại`,
  empty: 'nguồn để trống',
  done: { xem: 'Đã ghi nhận', mo: 'Đã mở lại' },
  refusals,
}
