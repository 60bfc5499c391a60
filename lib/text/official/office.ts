import type { Role } from '@/lib/core/actor'
import type { ReasonCode } from '@/lib/dossier/model/reasons'
import type { Status } from '@/lib/dossier/model/statuses'
import type { DossierEvent } from '@/lib/dossier/model/transitions'
import { bench, done, form } from './bench'
import { delays } from './clock'
import { fieldErrors, refusals } from './office-refusals'
import { due, queue } from './queue'
import { work } from './work'

/** As the national portal names them; officials know them by these names. */
const statuses: Record<Status, string> = {
  DRAFT: 'Bản nháp',
  REGISTERED: 'Mới đăng ký',
  ACCEPTED: 'Được tiếp nhận',
  REFUSED: 'Không được tiếp nhận',
  IN_PROGRESS: 'Đang xử lý',
  SUPPLEMENT_REQUESTED: 'Yêu cầu bổ sung giấy tờ',
  PAYMENT_REQUESTED: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  WITHDRAWAL_REQUESTED: 'Công dân yêu cầu rút hồ sơ',
  STOPPED: 'Dừng xử lý',
  COMPLETED: 'Đã xử lý xong',
  RETURNED: 'Đã trả kết quả',
}

/** What happened, as a line of the history. */
const events: Record<DossierEvent, string> = {
  submit: 'Nộp hồ sơ',
  fileAtCounter: 'Nhập hồ sơ thay người nộp',
  accept: 'Tiếp nhận hồ sơ',
  refuse: 'Từ chối tiếp nhận',
  requestSupplement: 'Yêu cầu bổ sung',
  answerSupplement: 'Bổ sung hồ sơ',
  refuseOverdueSupplement: 'Không tiếp nhận vì quá hạn bổ sung',
  take: 'Nhận xử lý',
  reassign: 'Bàn giao cho đồng nghiệp',
  transfer: 'Bàn giao việc của người vắng hoặc nghỉ',
  forward: 'Chuyển bước tiếp theo',
  returnToPrevious: 'Trả lại bước trước',
  draftResult: 'Lập dự thảo kết quả',
  confirmResult: 'Xác nhận dự thảo đúng',
  objectToResult: 'Báo dự thảo chưa đúng',
  passConfirmation: 'Hết thời hạn cho ý kiến, dự thảo được coi là đúng',
  approve: 'Phê duyệt kết quả',
  requestPayment: 'Yêu cầu nộp phí, lệ phí',
  recordPayment: 'Ghi nhận phí, lệ phí, giải quyết tiếp',
  closeUnpaid: 'Dừng giải quyết vì hết hạn nộp phí, lệ phí',
  requestWithdrawal: 'Yêu cầu rút hồ sơ',
  confirmWithdrawal: 'Đồng ý cho rút hồ sơ',
  declineWithdrawal: 'Không đồng ý cho rút hồ sơ',
  stop: 'Dừng giải quyết',
  handOver: 'Trả kết quả',
  recall: 'Thu hồi kết quả',
  returnUndelivered: 'Bưu gửi kết quả bị chuyển hoàn, chờ trả tại quầy',
  proposeExtension: 'Đề nghị gia hạn',
  approveExtension: 'Duyệt gia hạn, xin lỗi và hẹn lại ngày trả',
  declineExtension: 'Không duyệt gia hạn',
  proposeSupplement: 'Đề nghị yêu cầu bổ sung thêm',
  declineSupplement: 'Không duyệt yêu cầu bổ sung thêm',
  proposeStop: 'Đề nghị dừng giải quyết',
  declineStop: 'Không duyệt dừng giải quyết',
  requestCorrection: 'Đề nghị đính chính kết quả',
  declineCorrection: 'Không đính chính kết quả',
  correct: 'Mở đính chính kết quả',
}

const roles: Record<Role, string> = {
  COUNTER_OFFICER: 'Cán bộ Một cửa',
  CASE_OFFICER: 'Công chức chuyên môn',
  CIVIL_STATUS_OFFICER: 'Công chức tư pháp – hộ tịch',
  APPROVER: 'Lãnh đạo phê duyệt',
  CLERK: 'Văn thư',
  SUPERVISOR: 'Người giám sát',
  ADMINISTRATOR: 'Quản trị viên',
}

/** The queue and the workbench of officials. */
export const office = {
  statuses,
  events,
  roles,
  refusals,
  fieldErrors,
  answers: { yes: 'Có', no: 'Không' },
  due,
  queue,
  bench,
  done,
  form,
  work,
  by: { citizen: 'Công dân', system: 'Hệ thống', official: 'Cán bộ' },

  reasonCodes: {
    ...delays,
    'not-competent': 'Không thuộc thẩm quyền giải quyết',
    incomplete: 'Hồ sơ không đầy đủ',
    'false-data': 'Thông tin không đúng sự thật',
    'already-done': 'Việc này đã được giải quyết',
    other: 'Lý do khác',
    'confirmation-asked': 'Chờ người dân xác nhận dự thảo',
    'supplement-overdue': 'Quá hạn bổ sung',
    'payment-overdue': 'Quá hạn nộp phí, lệ phí',
    waived: 'Được miễn',
    'further-round': 'Thêm một lần, người giám sát đã đồng ý',
    corrected: 'Đính chính',
    ELECTRONIC: 'Bản điện tử',
    COUNTER: 'Tại quầy',
    POST: 'Qua bưu chính',
  } as const satisfies Readonly<Record<ReasonCode, string>>,

  channels: { ONLINE: 'Trực tuyến', COUNTER: 'Tại quầy', POST: 'Qua bưu chính' } as Readonly<Record<string, string>>,
  deliveries: { ELECTRONIC: 'Bản điện tử trên Cổng', COUNTER: 'Nhận tại quầy', POST: 'Gửi qua bưu chính' },
}
