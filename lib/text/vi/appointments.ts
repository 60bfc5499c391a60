import type { bookAppointment } from '@/lib/appointment/book-appointment'
import type { cancelAppointment } from '@/lib/appointment/cancel-appointment'
import type { AppointmentState } from '@/lib/appointment/model/limits'
import type { moveAppointment } from '@/lib/appointment/move-appointment'
import type { RefusalOf } from '@/lib/core/result'
import type { EdgeRefusal } from '@/lib/web/form-action'

type Refusal = EdgeRefusal | 'no-answer' | RefusalOf<typeof bookAppointment> | RefusalOf<typeof moveAppointment> | RefusalOf<typeof cancelAppointment>

const refusals: Readonly<Record<Refusal, string>> = {
  'cross-site': 'Biểu mẫu không được gửi từ trang này. Hãy tải lại trang rồi gửi lại.',
  'no-answer': 'Mất kết nối nên chưa biết đã gửi được chưa. Hãy kiểm tra mạng, xem lại danh sách lịch hẹn rồi bấm lại nếu cần.',
  'not-found': 'Không tìm thấy lịch hẹn hoặc việc này. Hãy tải lại trang để xem.',
  'slot-taken': 'Giờ này vừa có người khác đặt. Hãy chọn giờ khác.',
  'slot-not-offered': 'Giờ này không còn nhận đặt hẹn. Hãy chọn giờ khác.',
  'already-booked': 'Bạn đã có lịch hẹn cho việc này. Nếu cần giờ khác, hãy đổi lịch hẹn đó.',
  'too-many-open': 'Bạn đang có 3 lịch hẹn chưa diễn ra. Hãy hủy lịch hẹn không cần nữa trước khi đặt thêm.',
  'too-many-today': 'Bạn đã đặt hoặc đổi lịch hẹn 6 lần trong 24 giờ qua. Hãy thử lại vào ngày mai, hoặc gọi đường dây nóng.',
  'missed-too-often': 'Bạn đã không đến 3 lịch hẹn trong 60 ngày qua nên tạm thời không đặt hẹn trực tuyến được. Bạn vẫn có thể đến trực tiếp và lấy số thứ tự.',
  'too-late': 'Lịch hẹn này đã đến giờ hoặc đã kết thúc nên không đổi, không hủy được nữa.',
  'same-slot': 'Đây là giờ bạn đang giữ. Hãy chọn giờ khác.',
}

const states: Readonly<Record<AppointmentState, string>> = {
  BOOKED: 'Đã đặt',
  ARRIVED: 'Đã đến',
  CANCELLED: 'Đã hủy',
  MOVED: 'Đã đổi sang giờ khác',
  MISSED: 'Không đến',
  LAPSED: 'Đã qua',
}

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']

/** Booking a time at the counter, seeing, moving and cancelling it. */
export const appointments = {
  refusals,
  states,
  fields: { 'slot-missing': 'Chọn một giờ' },
  errorTitle: 'Chưa ghi được, hãy kiểm tra lại',
  sending: 'Đang gửi…',
  title: 'Lịch hẹn',
  lead: 'Đặt giờ đến Bộ phận Một cửa cho những việc cần bạn có mặt. Đến đúng giờ, bạn được gọi trước người không đặt hẹn.',
  day: (weekday: number, day: string) => `${weekdays[weekday - 1] ?? ''}, ${day}`,
  at: (time: string, day: string) => `${time}, ${day}`,
  mine: 'Lịch hẹn của bạn',
  none: 'Bạn chưa có lịch hẹn nào',
  noneBody: 'Hãy chọn việc cần làm ở dưới để xem những giờ còn trống.',
  past: 'Lịch hẹn đã qua hoặc đã hủy',
  see: 'Xem, đổi hoặc hủy',
  choose: 'Đặt lịch hẹn mới',
  chooseLead: 'Bạn cần làm việc gì?',
  noServices: 'Hiện không có việc nào nhận đặt hẹn. Bạn có thể đến trực tiếp trong giờ làm việc và lấy số thứ tự.',
  linkText: 'Đặt lịch hẹn đến trực tiếp',
  linkHint: 'Việc này cần bạn có mặt tại Bộ phận Một cửa. Đặt giờ trước để không phải chờ lâu.',
  menu: 'Lịch hẹn',
  menuHelp: 'Đặt, đổi hoặc hủy giờ đến Bộ phận Một cửa',
  times: {
    title: 'Chọn ngày và giờ',
    moveTitle: 'Đổi sang giờ khác',
    moveLead: (when: string) => `Bạn đang giữ giờ ${when}. Giờ này chỉ được trả lại khi giờ mới đã được ghi nhận.`,
    days: 'Chọn ngày',
    daysHint: 'Số trong ngoặc là số chỗ còn trống.',
    free: (count: number) => `còn ${String(count)} chỗ`,
    full: 'hết chỗ',
    slots: (day: string) => `Chọn giờ, ${day}`,
    lasts: (minutes: number) => `Mỗi lượt khoảng ${String(minutes)} phút.`,
    dayFull: 'Ngày này đã hết chỗ. Hãy chọn ngày khác.',
    noDays: 'Hiện không còn ngày nào nhận đặt hẹn cho việc này',
    noDaysBody: 'Bạn có thể quay lại sau, hoặc đến trực tiếp trong giờ làm việc và lấy số thứ tự.',
    dossier: 'Cho hồ sơ',
    book: 'Đặt lịch hẹn',
    move: 'Đổi sang giờ này',
    back: 'Quay lại',
  },
  one: {
    booked: 'Đã đặt lịch hẹn',
    moved: 'Đã đổi lịch hẹn',
    cancelled: 'Đã hủy lịch hẹn',
    title: 'Lịch hẹn',
    when: 'Thời gian',
    what: 'Việc',
    where: 'Nơi đến',
    dossier: 'Hồ sơ',
    state: 'Tình trạng',
    bringTitle: 'Khi đến',
    bring: [
      'Mang theo thẻ căn cước hoặc VNeID và bản chính các giấy tờ liên quan.',
      'Đến trước giờ hẹn khoảng 5 phút và báo tên tại quầy tiếp đón để nhận số thứ tự.',
      'Đến muộn quá 15 phút, bạn vẫn được tiếp nhưng chờ theo thứ tự như người không đặt hẹn.',
    ],
    toCalendar: 'Thêm vào lịch của bạn (tệp .ics)',
    move: 'Đổi sang giờ khác',
    cancelSummary: 'Hủy lịch hẹn này',
    cancelBody: 'Giờ của bạn được trả lại cho người khác và không giữ lại được.',
    cancel: 'Hủy lịch hẹn',
    all: 'Về danh sách lịch hẹn',
  },
}
