import type { callTicket } from '@/lib/appointment/call-ticket'
import type { cancelAppointment } from '@/lib/appointment/cancel-appointment'
import type { checkInAppointment } from '@/lib/appointment/check-in-appointment'
import type { issueTicket } from '@/lib/appointment/issue-ticket'
import type { missAppointment } from '@/lib/appointment/miss-appointment'
import type { AppointmentState } from '@/lib/appointment/model/limits'
import type { moveTicket } from '@/lib/appointment/move-ticket'
import type { saveService } from '@/lib/appointment/save-service'
import type { RefusalOf } from '@/lib/core/result'
import type { EdgeRefusal } from '@/lib/web/form-action'

type Command =
  | typeof callTicket
  | typeof cancelAppointment
  | typeof checkInAppointment
  | typeof issueTicket
  | typeof missAppointment
  | typeof moveTicket
  | typeof saveService

const refusals: Readonly<Record<EdgeRefusal | 'no-answer' | RefusalOf<Command>, string>> = {
  'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được ghi. Vui lòng thử lại.',
  'no-answer': 'Mất kết nối nên chưa biết đã ghi được chưa. Hãy tải lại trang để xem.',
  'not-found': 'Không tìm thấy nội dung này trong đơn vị của bạn.',
  'in-hand': 'Bạn đang có một số ở quầy. Hãy kết thúc số đó trước khi gọi số tiếp theo.',
  'nobody-waits': 'Không còn ai chờ.',
  'of-a-colleague': 'Số này do đồng nghiệp gọi nên chỉ người đó thao tác được.',
  'changed-meanwhile': 'Số này vừa thay đổi. Trang đã cập nhật, hãy xem lại.',
  'service-closed': 'Việc này đang tạm ngừng nên không cấp số.',
  'already-noted': 'Lịch hẹn này đã được ghi nhận trước đó.',
  'not-today': 'Lịch hẹn này không phải của hôm nay.',
  'too-early': 'Chưa quá giờ hẹn 15 phút nên chưa ghi là không đến.',
  'too-late': 'Lịch hẹn này đã đến giờ hoặc đã kết thúc nên không hủy được nữa.',
  'letter-taken': 'Chữ cái này đã dùng cho việc khác của đơn vị. Hãy chọn chữ khác.',
  'unknown-procedure': 'Có mã thủ tục không tồn tại. Hãy kiểm tra lại.',
}

const states: Readonly<Record<AppointmentState, string>> = {
  BOOKED: 'Chưa đến',
  ARRIVED: 'Đã đến',
  CANCELLED: 'Đã hủy',
  MOVED: 'Đã đổi giờ',
  MISSED: 'Không đến',
  LAPSED: 'Đã qua, chưa ghi nhận',
}

const fieldErrors: Readonly<Record<string, string>> = {
  required: 'Hãy điền ô này',
  'service-missing': 'Hãy chọn việc',
  'invalid-letter': 'Một chữ cái từ A đến Z',
  'invalid-time': 'Hãy viết giờ và phút, ví dụ 07:30',
  'invalid-number': 'Hãy viết một số',
  'out-of-range': 'Số này ngoài phạm vi cho phép',
  'closes-before-opening': 'Giờ kết thúc phải sau giờ bắt đầu',
  'too-long': 'Nội dung quá dài',
}

/** Receiving people at the counters: appointments, numbers, the screen on the wall. */
export const reception = {
  states,
  /** Plain texts, for what is drawn in the browser. */
  forms: {
    refusals,
    fieldErrors,
    errorTitle: 'Chưa thực hiện được',
    sending: 'Đang ghi…',
    counter: 'Số quầy',
    letters: 'Việc tiếp tại quầy này',
    lettersHint: 'Không chọn việc nào là tiếp mọi việc.',
    call: 'Gọi số tiếp theo',
    repeat: 'Gọi lại',
    serve: 'Bắt đầu tiếp',
    finishNext: 'Xong, gọi số tiếp theo',
    finish: 'Xong',
    skip: 'Vắng mặt',
    return: 'Đã quay lại, cho chờ tiếp',
    issue: 'Cấp số và in phiếu',
    issueService: 'Việc',
    hasPrecedence: 'Người được ưu tiên',
    hasPrecedenceHint: 'Người cao tuổi, người khuyết tật, phụ nữ mang thai hoặc đi cùng trẻ nhỏ.',
    checkIn: 'Đã đến, cấp số',
    missed: 'Không đến',
    callOff: 'Hủy hẹn',
  },
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],

  room: {
    menu: 'Số thứ tự',
    title: 'Số thứ tự',
    lead: 'Cấp số cho người đến trực tiếp và gọi số đến quầy.',
    figures: { waiting: 'Đang chờ', average: 'Chờ trung bình hôm nay', done: 'Đã tiếp hôm nay' },
    minutes: (minutes: number | null) => (minutes === null ? 'chưa có' : `${String(minutes)} phút`),
    counterTitle: 'Quầy của bạn',
    inHand: (name: string, counter: number) => `Số ${name} tại quầy ${String(counter)}`,
    called: (calls: number, time: string) => `Đã gọi ${String(calls)} lần, lần cuối lúc ${time}`,
    serving: 'Đang tiếp',
    row: 'Đang chờ, theo thứ tự sẽ gọi',
    rule: 'Người đặt hẹn đến đúng giờ và người được ưu tiên theo luật được gọi trước; những người khác được gọi theo thứ tự lấy số. Đến muộn hơn giờ hẹn 15 phút thì chờ theo thứ tự lấy số.',
    nobody: 'Không có ai chờ',
    nobodyHelp: 'Khi có người lấy số hoặc người đặt hẹn đến, số của họ hiện ở đây.',
    number: 'Số',
    service: 'Việc',
    since: 'Lấy số lúc',
    why: 'Ghi chú',
    appointed: (time: string) => `Hẹn ${time}`,
    precedence: 'Ưu tiên',
    others: 'Đang ở các quầy khác',
    at: 'Quầy',
    skipped: 'Đã gọi mà vắng mặt',
    issueTitle: 'Cấp số',
    toScreen: 'Mở màn hình phòng chờ',
    toAppointments: 'Lịch hẹn hôm nay',
    noServices: 'Đơn vị chưa có việc nào tiếp tại quầy',
    noServicesHelp: 'Quản trị viên thêm việc ở mục Lịch hẹn và số thứ tự.',
  },

  slip: {
    title: 'Phiếu số thứ tự',
    number: 'Số thứ tự của ông/bà',
    ahead: (count: number) => (count === 0 ? 'Ông/bà là người tiếp theo.' : `Trước ông/bà còn ${String(count)} người.`),
    issued: 'Lấy số lúc',
    appointed: 'Giờ hẹn',
    watch: 'Xin theo dõi màn hình và đến quầy khi số của ông/bà hiện lên.',
    print: 'In phiếu',
    printHint: 'Phiếu vừa khổ giấy 80 mm. Nếu nút không hoạt động, hãy dùng lệnh in của trình duyệt.',
    back: 'Về trang số thứ tự',
  },

  day: {
    menu: 'Lịch hẹn',
    title: 'Lịch hẹn trong ngày',
    lead: 'Người đặt hẹn báo tên khi đến; ghi nhận để cấp số cho họ.',
    on: (weekday: string, day: string) => `${weekday}, ${day}`,
    earlier: 'Ngày trước',
    later: 'Ngày sau',
    today: 'Hôm nay',
    none: 'Không có lịch hẹn nào trong ngày này',
    time: 'Giờ',
    person: 'Người hẹn',
    service: 'Việc',
    dossier: 'Hồ sơ',
    state: 'Tình trạng',
    actions: 'Thao tác',
    done: { 'khong-den': 'Đã ghi là không đến', huy: 'Đã hủy lịch hẹn và báo cho người hẹn' } as Readonly<Record<string, string>>,
    toRoom: 'Số thứ tự',
  },

  screen: {
    title: 'Phòng chờ',
    called: 'Mời đến quầy',
    number: 'Số',
    counter: 'Quầy',
    nobody: 'Chưa gọi số nào',
    next: 'Tiếp theo',
    waiting: 'Đang chờ',
    average: 'Chờ trung bình',
    people: (count: number) => `${String(count)} người`,
    minutes: (minutes: number | null) => (minutes === null ? '–' : `${String(minutes)} phút`),
    announce: (name: string, counter: number) => `Mời số ${name} đến quầy ${String(counter)}`,
  },

  admin: {
    menu: 'Lịch hẹn và số thứ tự',
    menuHelp: 'Việc tiếp tại quầy, giờ nhận hẹn, số chỗ mỗi lượt',
    title: 'Lịch hẹn và số thứ tự',
    lead: 'Mỗi việc tiếp tại quầy có một chữ cái cho số thứ tự và một sổ hẹn. Ngày nghỉ, ngày làm bù và giờ làm việc theo lịch của đơn vị.',
    agencies: 'Đơn vị',
    add: 'Thêm việc',
    none: 'Chưa có việc nào',
    noneHelp: 'Thêm những việc cần người dân có mặt, ví dụ chứng thực, đăng ký kết hôn.',
    list: 'Việc tiếp tại quầy',
    letter: 'Chữ',
    name: 'Tên việc',
    procedures: 'Thủ tục',
    booking: 'Nhận hẹn',
    state: 'Tình trạng',
    open: 'Đang tiếp',
    closed: 'Tạm ngừng',
    noBookings: 'Không nhận hẹn',
    rule: (days: string, from: string, to: string) => `${days}, ${from}–${to}`,
    slots: (minutes: number, places: number) => `${String(minutes)} phút, ${String(places)} chỗ`,
    saved: 'Đã lưu',
    formTitle: 'Việc tiếp tại quầy',
    formLead: 'Lịch hẹn đã đặt vẫn giữ nguyên khi bạn sửa; cán bộ thấy và hủy được những lịch hẹn không giữ được.',
    letterLabel: 'Chữ cái của số thứ tự',
    letterHint: 'Đứng trước số, ví dụ A001. Không đổi được sau khi lưu.',
    nameVi: 'Tên việc bằng tiếng Việt',
    nameEn: 'Tên việc bằng tiếng Anh',
    codes: 'Mã các thủ tục cần có mặt',
    codesHint: 'Cách nhau bằng dấu phẩy. Trang của các thủ tục này có liên kết đặt lịch hẹn.',
    isOpen: 'Đang tiếp tại quầy, được cấp số thứ tự',
    takesBookings: 'Nhận đặt hẹn trực tuyến',
    weekdaysLabel: 'Ngày nhận hẹn trong tuần',
    weekdaysHint: 'Ngày làm bù được tính như mọi ngày trong tuần.',
    opens: 'Nhận hẹn từ',
    closes: 'Nhận hẹn đến',
    timesHint: 'Ví dụ 07:30. Giờ nghỉ trưa và ngoài giờ làm việc tự động không nhận hẹn.',
    slotMinutes: 'Mỗi lượt, số phút',
    slotMinutesHint: 'Từ 5 đến 240.',
    places: 'Số chỗ mỗi lượt',
    placesHint: 'Số người được tiếp cùng lúc, từ 1 đến 20.',
    daysAhead: 'Đặt trước nhiều nhất, số ngày',
    daysAheadHint: 'Từ 1 đến 90.',
    noticeHours: 'Đặt trước ít nhất, số giờ',
    noticeHoursHint: 'Từ 0 đến 168.',
    save: 'Lưu',
    cancel: 'Quay lại',
    optional: '(không bắt buộc)',
  },
}
