import type { Status } from '@/lib/dossier/model/statuses'
import type { DossierEvent } from '@/lib/dossier/model/transitions'

/** Where a dossier stands, in the words of the person who waits for it. */
const statuses: Readonly<Record<Status, string>> = {
  DRAFT: 'Đang khai',
  REGISTERED: 'Đã nộp, chờ tiếp nhận',
  ACCEPTED: 'Đã tiếp nhận',
  REFUSED: 'Không được tiếp nhận',
  IN_PROGRESS: 'Đang giải quyết',
  SUPPLEMENT_REQUESTED: 'Chờ bạn bổ sung',
  PAYMENT_REQUESTED: 'Chờ bạn nộp phí, lệ phí',
  WITHDRAWAL_REQUESTED: 'Bạn đã xin rút, chờ trả lời',
  STOPPED: 'Đã dừng giải quyết',
  COMPLETED: 'Đã có kết quả',
  RETURNED: 'Đã trả kết quả',
}

/** What happened; seen from the citizen. */
const events: Readonly<Record<DossierEvent, string>> = {
  submit: 'Bạn đã nộp hồ sơ',
  fileAtCounter: 'Cán bộ Một cửa đã nhập hồ sơ bạn nộp',
  accept: 'Hồ sơ được tiếp nhận',
  refuse: 'Hồ sơ không được tiếp nhận',
  requestSupplement: 'Bạn được yêu cầu bổ sung',
  answerSupplement: 'Bạn đã gửi phần bổ sung',
  refuseOverdueSupplement: 'Hồ sơ bị từ chối vì quá hạn bổ sung',
  take: 'Cán bộ nhận giải quyết',
  reassign: 'Hồ sơ được giao cho cán bộ khác',
  transfer: 'Hồ sơ được giao cho cán bộ khác',
  forward: 'Hồ sơ chuyển sang bước tiếp theo',
  returnToPrevious: 'Hồ sơ được chuyển lại bước trước',
  draftResult: 'Bản dự thảo kết quả được lập',
  confirmResult: 'Bạn đã xác nhận bản dự thảo',
  objectToResult: 'Bạn đã báo bản dự thảo chưa đúng',
  passConfirmation: 'Hết thời hạn cho ý kiến, bản dự thảo được coi là đúng',
  approve: 'Kết quả đã được ký',
  requestPayment: 'Bạn được yêu cầu nộp phí, lệ phí',
  recordPayment: 'Phí, lệ phí đã được ghi nhận',
  closeUnpaid: 'Hồ sơ dừng giải quyết vì hết hạn nộp phí, lệ phí',
  requestWithdrawal: 'Bạn đã xin rút hồ sơ',
  confirmWithdrawal: 'Việc rút hồ sơ được chấp nhận',
  declineWithdrawal: 'Việc rút hồ sơ không được chấp nhận',
  stop: 'Hồ sơ dừng giải quyết',
  handOver: 'Kết quả đã được trao',
  recall: 'Kết quả được thu hồi để xem xét lại',
  returnUndelivered: 'Bưu gửi kết quả không phát được, kết quả đang chờ tại quầy',
  proposeExtension: 'Cán bộ đề nghị gia hạn',
  approveExtension: 'Chúng tôi xin lỗi bạn và hẹn lại ngày trả kết quả',
  declineExtension: 'Đề nghị gia hạn không được duyệt',
  proposeSupplement: 'Cán bộ đề nghị yêu cầu bổ sung thêm',
  declineSupplement: 'Đề nghị yêu cầu bổ sung thêm không được duyệt',
  proposeStop: 'Cán bộ đề nghị dừng giải quyết',
  declineStop: 'Đề nghị dừng giải quyết không được duyệt',
  requestCorrection: 'Bạn đề nghị đính chính kết quả',
  declineCorrection: 'Đề nghị đính chính không được chấp nhận',
  correct: 'Kết quả được đính chính',
}

/** What comes next. The day or moment stands where it is known. */
const next = {
  REGISTERED: (by: string) => `Cán bộ Bộ phận Một cửa kiểm tra hồ sơ và trả lời bạn chậm nhất lúc ${by}.`,
  ACCEPTED: (by: string) => `Hồ sơ chuyển đến người giải quyết. Hẹn trả kết quả: ${by}.`,
  IN_PROGRESS: (by: string) => `Hồ sơ đang được giải quyết. Hẹn trả kết quả: ${by}.`,
  noLimit: 'Hồ sơ đang được giải quyết. Pháp luật không quy định thời hạn cho thủ tục này.',
  REFUSED: 'Lý do được ghi dưới đây. Bạn có thể sửa những điểm đó và nộp hồ sơ mới.',
  SUPPLEMENT_REQUESTED: (by: string) => `Bạn cần bổ sung chậm nhất vào ngày ${by}. Trong lúc chờ, thời hạn giải quyết tạm dừng.`,
  PAYMENT_REQUESTED: 'Bạn cần nộp phí, lệ phí ghi dưới đây, tại Bộ phận Một cửa hoặc bằng chuyển khoản. Sau đó hồ sơ được giải quyết tiếp.',
  WITHDRAWAL_REQUESTED: 'Bộ phận Một cửa sẽ trả lời việc bạn xin rút hồ sơ.',
  STOPPED: 'Hồ sơ không được giải quyết tiếp. Nếu vẫn cần, bạn có thể nộp hồ sơ mới.',
  COMPLETED: {
    ELECTRONIC: 'Kết quả đã có. Bạn tải về ở mục Kết quả dưới đây.',
    COUNTER: 'Kết quả đã có. Mời bạn mang giấy tờ tùy thân đến Bộ phận Một cửa để nhận.',
    POST: 'Kết quả đã có và sẽ được gửi qua bưu chính đến địa chỉ bạn đã khai.',
  },
  RETURNED: 'Việc giải quyết hồ sơ đã xong.',
  correcting: 'Kết quả đang được lập lại cho đúng. Kết quả cũ có giá trị đến khi kết quả mới được ký.',
  confirmation: (by: string) => `Bản dự thảo kết quả chờ bạn kiểm tra. Hãy trả lời trước ${by}; quá thời hạn mà không có ý kiến thì bản dự thảo được coi là đúng.`,
  late: {
    intake: (by: string, phone: string) => `Chúng tôi đã hẹn trả lời bạn trước ${by} nhưng chưa làm được, mong bạn thông cảm. Hồ sơ vẫn đang chờ tiếp nhận; bạn không phải nộp lại. Để hỏi, mời gọi ${phone} và đọc mã hồ sơ.`,
    result: (by: string, phone: string) => `Hồ sơ đang được giải quyết nhưng đã quá hẹn trả kết quả từ ${by}. Chúng tôi xin lỗi bạn. Để hỏi khi nào có kết quả, mời gọi ${phone} và đọc mã hồ sơ.`,
    supplement: (by: string, phone: string) => `Hạn bổ sung là ngày ${by}, nay đã qua. Bạn vẫn có thể gửi phần bổ sung khi hồ sơ chưa bị từ chối; hãy gửi ngay hoặc gọi ${phone}.`,
    confirmation: (by: string, phone: string) => `Hạn cho ý kiến về bản dự thảo đã hết từ ${by}, bản dự thảo được coi là đúng. Nếu thấy còn chỗ sai, mời gọi ngay ${phone}.`,
  },
}

/** Why, by its code. */
const reasons: Readonly<Record<string, string>> = {
  'not-competent': 'Không thuộc thẩm quyền giải quyết',
  incomplete: 'Hồ sơ chưa đầy đủ hoặc chưa hợp lệ',
  'false-data': 'Thông tin khai không đúng',
  'already-done': 'Việc này đã được giải quyết',
  waived: 'Được miễn theo quy định',
  verification: 'Cần xác minh thêm thông tin',
  'other-agency': 'Chờ cơ quan khác trả lời',
  opinion: 'Chờ ý kiến chuyên môn',
  complex: 'Hồ sơ phức tạp',
  workload: 'Số lượng hồ sơ tăng đột biến',
  absence: 'Người giải quyết vắng mặt',
  system: 'Hệ thống gặp sự cố',
  disaster: 'Thiên tai, dịch bệnh',
  other: 'Lý do khác',
}

/** The course of a dossier as its owner reads it: where it stands, what happened and why, what comes next. */
export const dossierCourse = { statuses, events, next, reasons }
export type DossierCourse = typeof dossierCourse
