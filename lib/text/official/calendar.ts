import type { DayKind } from '@/lib/calendar/model/calendar'
import type { removeCalendarDay } from '@/lib/calendar/remove-calendar-day'
import type { setCalendarDay } from '@/lib/calendar/set-calendar-day'
import type { setWorkingHours } from '@/lib/calendar/set-working-hours'
import type { RefusalOf } from '@/lib/core/result'
import type { EdgeRefusal } from '@/lib/web/form-action'

const kinds: Record<DayKind, string> = {
  HOLIDAY: 'Nghỉ lễ, Tết',
  COMPENSATORY: 'Nghỉ bù',
  SWAPPED_OFF: 'Nghỉ hoán đổi',
  MAKE_UP_WORK: 'Làm bù',
}

const kindHints: Record<DayKind, string> = {
  HOLIDAY: 'Ngày lễ, Tết hoặc ngày cơ quan đóng cửa vì lý do khác.',
  COMPENSATORY: 'Nghỉ thay cho ngày lễ trùng ngày nghỉ hằng tuần.',
  SWAPPED_OFF: 'Nghỉ ngày này và làm bù vào ngày khác.',
  MAKE_UP_WORK: 'Làm việc cả ngày, kể cả khi là thứ Bảy, Chủ nhật hoặc ngày nghỉ của cả nước.',
}

type Command = typeof setCalendarDay | typeof removeCalendarDay | typeof setWorkingHours

const refusals: Record<EdgeRefusal | RefusalOf<Command>, string> = {
  'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được ghi. Vui lòng thử lại.',
  'not-found': 'Không tìm thấy ngày hoặc đơn vị này trong phạm vi bạn quản trị. Có thể người khác vừa xóa.',
  'in-the-past': 'Ngày này đã qua nên không thể thay đổi. Hãy chọn từ hôm nay trở đi.',
}

/** The calendar of the ward: opening hours, days off, make-up days. */
export const calendar = {
  title: 'Lịch làm việc',
  noHours: (agency: string) => `${agency} chưa có giờ làm việc`,
  noHoursHelp: 'Vì chưa tính được hạn nên không tiếp nhận được hồ sơ tại quầy, qua bưu chính hay trực tuyến.',
  setHours: 'Nhập giờ làm việc',
  lead: 'Mọi hạn trả kết quả được tính theo giờ làm việc và ngày nghỉ ở đây.',
  dueDatesStay: 'Hạn đã hẹn với người dân không tự thay đổi khi bạn sửa lịch; lịch mới áp dụng cho các hạn tính từ lúc lưu.',
  agencies: 'Đơn vị',
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  month: 'Tháng',
  kinds,
  kindHints,
  done: {
    ngay: 'Đã lưu ngày',
    xoa: 'Đã xóa ngày',
    gio: 'Đã lưu giờ làm việc áp dụng từ',
  },

  hours: {
    title: 'Giờ làm việc',
    none: 'Chưa có giờ làm việc',
    noneHelp: 'Khi chưa có giờ làm việc, hệ thống không tính được hạn và không tiếp nhận được hồ sơ.',
    current: 'Giờ làm việc đang áp dụng',
    from: 'Giờ làm việc áp dụng từ ngày',
    weekday: 'Thứ',
    open: 'Mở cửa',
    closed: 'Nghỉ',
    change: 'Đổi giờ làm việc',
  },

  days: {
    title: 'Ngày nghỉ và ngày làm bù năm',
    add: 'Thêm ngày nghỉ hoặc ngày làm bù',
    empty: 'Chưa có ngày nào trong năm này',
    emptyHelp: 'Lịch nghỉ lễ, Tết của năm thường được công bố vào cuối năm trước. Hãy thêm khi có thông báo chính thức.',
    year: 'Năm',
    years: 'Chọn năm',
    day: 'Ngày',
    kind: 'Loại',
    note: 'Nội dung',
    legalRef: 'Căn cứ',
    scope: 'Phạm vi',
    national: 'Cả nước',
    own: 'Riêng đơn vị',
    overruled: 'Đã có quy định riêng của đơn vị cho ngày này',
    actions: 'Thao tác',
    edit: 'Sửa',
    overrule: 'Quy định riêng',
    remove: 'Xóa',
    passedDays: 'Những ngày đã qua',
    noLegalRef: 'Chưa ghi',
  },

  form: {
    errorTitle: 'Chưa lưu được, vui lòng kiểm tra lại',
    wrong: 'Nội dung này chưa đúng',
    refusals,
    cancel: 'Quay lại lịch làm việc',
    optional: '(không bắt buộc)',
    dateParts: { day: 'Ngày', month: 'Tháng', year: 'Năm' },
  },

  dayForm: {
    title: 'Thêm hoặc sửa một ngày',
    lead: 'Nếu ngày này đã có trong lịch của đơn vị, nội dung mới sẽ thay nội dung cũ.',
    day: 'Ngày',
    dayHint: 'Từ hôm nay trở đi. Ví dụ: 31 8 2027',
    kind: 'Loại',
    note: 'Nội dung',
    noteHint: 'Người dân và cán bộ đọc dòng này. Ví dụ: Nghỉ hoán đổi, làm bù thứ Bảy 22/08/2026',
    legalRef: 'Căn cứ',
    legalRefHint: 'Số, ngày và cơ quan ban hành văn bản',
    save: 'Lưu ngày này',
    saving: 'Đang lưu…',
    errors: {
      day: { required: 'Hãy nhập ngày', 'invalid-day': 'Ngày này không có thật, hãy kiểm tra ngày, tháng, năm' },
      kind: { required: 'Hãy chọn loại ngày' },
      note: { required: 'Hãy nhập nội dung', 'too-long': 'Nội dung dài quá 200 ký tự' },
      legalRef: { 'too-long': 'Căn cứ dài quá 200 ký tự' },
    },
  },

  removal: {
    title: 'Xóa ngày này khỏi lịch?',
    lead: 'Sau khi xóa, ngày này theo giờ làm việc trong tuần hoặc theo lịch chung của cả nước.',
    confirm: 'Xóa ngày này',
    removing: 'Đang xóa…',
  },

  hoursForm: {
    title: 'Đổi giờ làm việc',
    lead: 'Giờ mới thay cho cả tuần kể từ ngày bạn chọn. Những ngày trước đó vẫn giữ giờ cũ.',
    validFrom: 'Áp dụng từ ngày',
    validFromHint: 'Từ hôm nay trở đi. Giờ đã hẹn đổi sau ngày này sẽ bị thay.',
    week: 'Giờ mở cửa trong tuần',
    weekHint: 'Viết giờ và phút, ví dụ 07:30 hoặc 7h30. Để trống nếu nghỉ.',
    parts: {
      morningOpens: 'Sáng, từ',
      morningCloses: 'Sáng, đến',
      afternoonOpens: 'Chiều, từ',
      afternoonCloses: 'Chiều, đến',
    },
    save: 'Lưu giờ làm việc',
    saving: 'Đang lưu…',
    errors: {
      validFrom: { required: 'Hãy nhập ngày bắt đầu áp dụng', 'invalid-day': 'Ngày này không có thật, hãy kiểm tra ngày, tháng, năm' },
      week: { 'empty-week': 'Hãy nhập giờ mở cửa của ít nhất một ngày' },
      time: {
        required: 'hãy nhập cả giờ mở cửa và giờ đóng cửa',
        'invalid-time': 'hãy viết giờ và phút, ví dụ 07:30',
        'closes-before-opening': 'giờ đóng cửa phải sau giờ mở cửa',
        overlapping: 'buổi chiều phải bắt đầu sau buổi sáng',
      },
    },
  },
}
