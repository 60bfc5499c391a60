import type { Fault } from '@/lib/audit/model'

type Job = { readonly title: string; readonly every?: string }

/** What the portal does by itself, by the name of the job. */
const names: Readonly<Record<string, Job>> = {
  'adopt-walk-in': { title: 'Gộp hồ sơ nộp tại quầy vào tài khoản VNeID' },
  'announce-appointment': { title: 'Báo tin về lịch hẹn' },
  'announce-complaint': { title: 'Báo tin về phản ánh, kiến nghị' },
  'announce-event': { title: 'Báo tin về hồ sơ' },
  'announce-opinion': { title: 'Báo tin về việc xin ý kiến' },
  'deliver-electronically': { title: 'Trả kết quả điện tử' },
  'deliver-mail': { title: 'Gửi thư điện tử, tin nhắn SMS và tin Zalo' },
  'draw-picture': { title: 'Vẽ ảnh chia sẻ của thủ tục' },
  'expire-exports': { title: 'Xóa tệp dữ liệu đã hết hạn tải', every: 'Mỗi giờ' },
  'expire-trials': { title: 'Xóa các bản chạy thử đã cũ', every: 'Mỗi giờ' },
  'issue-paper': { title: 'Lập giấy tờ của cơ quan (Mẫu số 01 đến 05)' },
  'mail-one-time-link': { title: 'Gửi liên kết dùng một lần' },
  'make-export': { title: 'Lập tệp dữ liệu theo yêu cầu' },
  'pass-confirmation': { title: 'Hết hạn cho ý kiến về dự thảo' },
  'queue-pictures': { title: 'Tìm ảnh chia sẻ còn thiếu', every: 'Mỗi 10 phút' },
  'settle-submission': { title: 'Giao hồ sơ mới nộp, lập bản PDF đã nộp' },
  'sweep-confirmations': { title: 'Rà dự thảo đã hết hạn cho ý kiến', every: 'Mỗi giờ' },
  'sweep-deadlines': { title: 'Rà hồ sơ sắp đến hạn chưa được cảnh báo', every: 'Mỗi 30 phút' },
  'sweep-files': { title: 'Xóa tệp không còn dùng', every: 'Mỗi giờ' },
  'sweep-kept-forms': { title: 'Xóa biểu mẫu gõ dở đã cũ', every: 'Mỗi giờ' },
  'tell-draft-owners': { title: 'Báo cho người đang khai khi thủ tục ngừng' },
  'tend-appointments': { title: 'Nhắc lịch hẹn', every: 'Hằng ngày lúc 09:00' },
  'tend-assignments': { title: 'Giao những hồ sơ chưa có ai giữ', every: 'Mỗi 10 phút' },
  'tend-drafts': { title: 'Nhắc và xóa hồ sơ khai dở', every: 'Hằng ngày lúc 08:00' },
  'tend-opinions': { title: 'Nhắc và đánh dấu ý kiến chậm', every: 'Mỗi 15 phút' },
  'remind-to-collect': { title: 'Nhắc người dân đến nhận kết quả', every: 'Thứ Hai đến thứ Bảy lúc 08:11' },
  'tend-payments': { title: 'Nhắc và đóng hồ sơ quá hạn nộp phí', every: 'Hằng ngày lúc 08:03' },
  'warn-deadline': { title: 'Cảnh báo hạn giải quyết' },
}

/** Why a job failed, without the words of the error itself. */
const faults: Readonly<Record<Fault, string>> = {
  unreachable: 'Không kết nối được máy chủ bên ngoài',
  timeout: 'Máy chủ trả lời quá chậm',
  mail: 'Máy chủ thư chưa nhận thư',
  database: 'Lỗi cơ sở dữ liệu',
  storage: 'Không ghi hoặc đọc được tệp',
  meanwhile: 'Hồ sơ đang được người khác thay đổi',
  payload: 'Dữ liệu của việc này không đúng',
  'unknown-task': 'Phiên bản đang chạy không biết việc này',
  interrupted: 'Bị ngắt giữa chừng',
  other: 'Lỗi khác; chi tiết có trong nhật ký máy chủ',
}

/** The page of everything that happens without a person. */
export const jobs = {
  names,
  faults,
  title: 'Việc tự động',
  menuHelp: 'Thư, nhắc việc, cảnh báo, giấy tờ: việc nào đang chờ, đang chạy, bị lỗi',
  lead: 'Những việc Cổng tự làm. Việc bị lỗi được tự thử lại nhiều lần; quá số lần thử thì dừng và chờ bạn cho chạy lại.',
  refresh: 'Tải lại trang',
  workers: (count: number) => `${String(count)} tiến trình đang làm việc`,
  noWorker: 'Không có tiến trình nào đang làm việc',
  noWorkerHelp: 'Thư và giấy tờ chưa được gửi đi. Người vận hành máy chủ cần khởi động lại Cổng; không việc nào bị mất.',
  failedCount: (count: number) => `${String(count)} việc đã dừng sau khi thử hết số lần`,
  kinds: 'Việc đang có, theo loại',
  none: 'Không có việc nào đang chờ',
  noneHelp: 'Mọi việc tự động đã làm xong.',
  troubled: 'Việc bị lỗi',
  noTrouble: 'Không có việc nào bị lỗi.',
  timers: 'Việc theo giờ',
  columns: {
    name: 'Việc', waiting: 'Đang chờ', planned: 'Hẹn giờ', running: 'Đang chạy', retrying: 'Sẽ thử lại', failed: 'Đã dừng',
    attempts: 'Số lần thử', fault: 'Lỗi gần nhất', tried: 'Thử lúc', next: 'Lần tới', act: 'Xử lý', every: 'Khi nào', lastRun: 'Chạy gần nhất',
  },
  unknown: (name: string) => `Việc của phiên bản khác (${name})`,
  attemptsOf: (attempts: number, most: number) => `${String(attempts)}/${String(most)}`,
  stopped: 'Đã dừng',
  running: 'Đang chạy',
  neverRun: 'Chưa chạy',
  now: 'Ngay khi có thể',
  retry: 'Chạy lại',
  retryOf: (name: string, tried: string) => `${name}, thử lúc ${tried}`,
  retrying: 'Đang cho chạy lại…',
  done: 'Đã cho chạy lại. Kết quả hiện ở đây sau ít giây.',
  errorTitle: 'Chưa cho chạy lại được',
  refusals: {
    'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được ghi. Vui lòng thử lại.',
    'not-found': 'Việc này không còn nữa: nó đã xong.',
    'not-possible': 'Việc này đang chạy hoặc đã được cho chạy lại.',
  } as Readonly<Record<string, string>>,
}
