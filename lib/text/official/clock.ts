import type { OfficeTopic } from '@/lib/notification/model'
import type { DelayReasonCode } from '@/lib/dossier/model/deadlines'

/** Why a dossier takes longer than promised; on the paper of apology and in the record of delays. */
export const delays: Readonly<Record<DelayReasonCode, string>> = {
  verification: 'Cần xác minh thêm thông tin',
  'other-agency': 'Chờ cơ quan khác trả lời',
  opinion: 'Chờ ý kiến chuyên môn',
  complex: 'Hồ sơ phức tạp',
  workload: 'Số lượng hồ sơ tăng đột biến',
  absence: 'Người giải quyết vắng mặt',
  system: 'Hệ thống gặp sự cố',
  disaster: 'Thiên tai, dịch bệnh',
  other: 'Nguyên nhân khác',
}

const mail = (subject: (code: string) => string, ...lines: string[]) => ({ subject, lines, button: 'Mở hồ sơ' })

/** What officials are told by e-mail. */
const mails: Readonly<Record<OfficeTopic, ReturnType<typeof mail>>> = {
  'official.deadline-50': mail((code) => `Hồ sơ ${code} đã dùng một nửa thời hạn`, 'Hồ sơ dưới đây đã dùng 50 % thời hạn giải quyết. Xin sắp xếp để kịp hạn.'),
  'official.deadline-80': mail(
    (code) => `Hồ sơ ${code} sắp đến hạn`,
    'Hồ sơ dưới đây đã dùng 80 % thời hạn giải quyết.',
    'Nếu không kịp, xin đề nghị gia hạn trước khi hết hạn để người dân được xin lỗi và hẹn lại ngày trả.',
  ),
  'official.deadline-100': mail((code) => `Hồ sơ ${code} đã quá hạn`, 'Hồ sơ dưới đây đã hết thời hạn mà chưa giải quyết xong. Xin xử lý ngay và ghi lý do trễ hạn.'),
  'official.extension-proposed': mail((code) => `Đề nghị gia hạn hồ sơ ${code} chờ duyệt`, 'Cán bộ đề nghị hẹn lại ngày trả kết quả của hồ sơ dưới đây. Hạn trả chỉ thay đổi khi lãnh đạo duyệt.'),
  'official.extension-approved': mail((code) => `Đã duyệt gia hạn hồ sơ ${code}`, 'Lãnh đạo đã duyệt đề nghị gia hạn. Văn bản xin lỗi và hẹn lại ngày trả đã được gửi cho người dân.'),
  'official.extension-declined': mail((code) => `Không duyệt gia hạn hồ sơ ${code}`, 'Lãnh đạo không duyệt đề nghị gia hạn. Hạn trả giữ nguyên; lý do ghi trong lịch sử hồ sơ.'),
}

/** How a due date came about, and what is done where it cannot be kept. */
export const clock = {
  mails,
  link: 'Xem cách tính',
  title: 'Cách tính hạn trả kết quả',
  lead: 'Từng bước tính từ lúc tiếp nhận, theo lịch làm việc của cơ quan.',
  intakeTitle: 'Cách tính hạn tiếp nhận',
  intakeLead: 'Hồ sơ nộp trực tuyến phải được tiếp nhận, từ chối hoặc yêu cầu bổ sung trong 8 giờ làm việc.',
  rule: 'Thời hạn theo quy định',
  intakeRule: '8 giờ làm việc từ khi nộp',
  intakeFrom: (at: string) => `Hồ sơ nộp, hoặc bổ sung, lúc ${at}.`,
  policy: 'Khi người dân bổ sung hồ sơ',
  current: 'Hạn trả hiện nay',
  intakeCurrent: 'Hạn tiếp nhận',
  first: 'Hạn hẹn lúc tiếp nhận',
  none: 'Không có hạn trả: pháp luật không quy định thời hạn.',
  steps: 'Từng bước',
  moved: 'Lịch làm việc đã thay đổi sau khi hẹn',
  movedHelp: (computed: string, promised: string) => `Theo lịch hiện nay sẽ là ${computed}. Hạn đã hẹn với người dân là ${promised} và vẫn giữ nguyên.`,
  noCalendar: 'Chưa có giờ làm việc của cơ quan nên không tính được. Quản trị viên cần nhập lịch làm việc.',
  back: 'Trở lại hồ sơ',
  dateParts: { day: 'Ngày', month: 'Tháng', year: 'Năm' },
  reasonCode: 'Nguyên nhân',
  chooseReason: 'Chọn một nguyên nhân',
  propose: {
    title: 'Đề nghị gia hạn',
    lead: 'Lãnh đạo duyệt thì hạn trả mới thay đổi. Người dân nhận văn bản xin lỗi và hẹn lại ngày trả (Mẫu số 04) với lý do bạn ghi dưới đây.',
    once: 'Việc hẹn lại ngày trả kết quả chỉ thực hiện một lần.',
    now: 'Hạn trả hiện nay',
    until: 'Xin hẹn lại đến hết ngày làm việc',
    reason: 'Lý do cụ thể',
    reasonHint: 'Viết cho người dân đọc: việc gì chưa xong, vì sao, đang làm gì.',
    submit: 'Gửi đề nghị gia hạn',
  },
  decide: {
    title: 'Duyệt gia hạn',
    lead: 'Nếu duyệt, hạn trả chuyển sang ngày mới và văn bản xin lỗi (Mẫu số 04) được ban hành dưới tên bạn, gửi cho người dân.',
    before: 'Hạn trả hiện nay',
    due: 'Hạn trả đề nghị',
    late: 'Hạn hiện nay đã qua: hồ sơ vẫn được tính là trễ hạn.',
    reason: 'Lý do gửi người dân',
    decision: 'Quyết định',
    approve: { label: 'Duyệt gia hạn', hint: 'Văn bản xin lỗi được gửi cho người dân.' },
    decline: { label: 'Không duyệt', hint: 'Hạn trả giữ nguyên.' },
    why: 'Lý do không duyệt',
    whyHint: 'Đồng nghiệp đọc lý do này; chỉ cần ghi khi không duyệt.',
    submit: 'Ghi quyết định',
  },
  delay: {
    title: 'Ghi lý do trễ hạn',
    lead: 'Lý do được lưu để rút kinh nghiệm và báo cáo; người dân không đọc được.',
    note: 'Ghi thêm cho rõ',
    noteHint: 'Bắt buộc nếu chọn nguyên nhân khác.',
    submit: 'Ghi lý do',
    missing: 'Hồ sơ trễ hạn, chưa ghi lý do',
    recorded: (reason: string) => `Lý do trễ hạn đã ghi: ${reason}`,
  },
  bench: {
    promised: (moment: string) => `Hạn hẹn ban đầu: ${moment}.`,
    nearTitle: 'Đã dùng 80 % thời hạn',
    near: 'Nếu không kịp, hãy đề nghị gia hạn trước khi hết hạn để người dân được xin lỗi và hẹn lại ngày trả.',
    proposedTitle: 'Đang chờ duyệt gia hạn',
    proposed: (until: string, reason: string) => `Xin hẹn lại đến ${until}. Nguyên nhân: ${reason}.`,
    declinedTitle: 'Đề nghị gia hạn không được duyệt',
    declined: 'Hạn trả giữ nguyên; lý do ghi trong lịch sử.',
  },
  warnings: {
    title: 'Cảnh báo thời hạn',
    lead: 'Hồ sơ của bạn và của nhóm đã dùng từ 50 % thời hạn; người giám sát thấy mọi hồ sơ của cơ quan từ 80 %.',
    link: (count: number) => `Cảnh báo thời hạn (${String(count)})`,
    proposals: 'Đề nghị gia hạn chờ duyệt',
    proposalsCaption: 'Đề nghị gia hạn chờ duyệt, hạn gần nhất trước',
    caption: 'Hồ sơ sắp đến hạn hoặc quá hạn, gấp nhất trước',
    none: 'Không có hồ sơ nào sắp đến hạn',
    noneHelp: 'Hồ sơ hiện ở đây khi đã dùng một nửa thời hạn.',
    columns: { code: 'Mã hồ sơ', procedure: 'Thủ tục', owner: 'Chủ hồ sơ', level: 'Mức cảnh báo', due: 'Hạn', holder: 'Người giữ', before: 'Hạn hiện nay', asked: 'Hạn đề nghị', by: 'Người đề nghị' },
    levels: { 50: 'Đã dùng 50 %', 80: 'Đã dùng 80 %', 100: 'Quá hạn' } as Readonly<Record<number, string>>,
    proposed: 'Đang xin gia hạn',
    group: 'Chưa có người nhận',
  },
}
