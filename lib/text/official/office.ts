import type { Role } from '@/lib/core/actor'
import type { RefusalOf } from '@/lib/core/result'
import type { acceptDossier } from '@/lib/dossier/accept-dossier'
import type { addNote } from '@/lib/dossier/add-note'
import type { approveDossier } from '@/lib/dossier/approve-dossier'
import type { checkComponent } from '@/lib/dossier/check-component'
import type { decideWithdrawal } from '@/lib/dossier/decide-withdrawal'
import type { draftResult } from '@/lib/dossier/draft-result'
import type { forwardDossier } from '@/lib/dossier/forward-dossier'
import type { handOverResult } from '@/lib/dossier/hand-over-result'
import type { Status } from '@/lib/dossier/model/statuses'
import type { DossierEvent } from '@/lib/dossier/model/transitions'
import type { reassignDossier } from '@/lib/dossier/reassign-dossier'
import type { refuseDossier } from '@/lib/dossier/refuse-dossier'
import type { refuseOverdueSupplement } from '@/lib/dossier/refuse-overdue-supplement'
import type { requestSupplement } from '@/lib/dossier/request-supplement'
import type { returnToPreviousStep } from '@/lib/dossier/return-to-previous-step'
import type { stopDossier } from '@/lib/dossier/stop-dossier'
import type { takeDossier } from '@/lib/dossier/take-dossier'
import type { recordFee } from '@/lib/payment/record-fee'
import type { EdgeRefusal } from '@/lib/web/form-action'

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
  accept: 'Tiếp nhận hồ sơ',
  refuse: 'Từ chối tiếp nhận',
  requestSupplement: 'Yêu cầu bổ sung',
  answerSupplement: 'Bổ sung hồ sơ',
  refuseOverdueSupplement: 'Không tiếp nhận vì quá hạn bổ sung',
  take: 'Nhận xử lý',
  reassign: 'Bàn giao cho đồng nghiệp',
  forward: 'Chuyển bước tiếp theo',
  returnToPrevious: 'Trả lại bước trước',
  draftResult: 'Lập dự thảo kết quả',
  confirmResult: 'Xác nhận dự thảo đúng',
  objectToResult: 'Báo dự thảo chưa đúng',
  passConfirmation: 'Hết thời hạn cho ý kiến, dự thảo được coi là đúng',
  approve: 'Phê duyệt kết quả',
  requestPayment: 'Yêu cầu nộp phí, lệ phí',
  recordPayment: 'Ghi nhận đã nộp phí, lệ phí',
  requestWithdrawal: 'Yêu cầu rút hồ sơ',
  confirmWithdrawal: 'Đồng ý cho rút hồ sơ',
  declineWithdrawal: 'Không đồng ý cho rút hồ sơ',
  stop: 'Dừng giải quyết',
  handOver: 'Trả kết quả',
  recall: 'Thu hồi',
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

type Command =
  | typeof acceptDossier
  | typeof addNote
  | typeof approveDossier
  | typeof checkComponent
  | typeof decideWithdrawal
  | typeof draftResult
  | typeof forwardDossier
  | typeof handOverResult
  | typeof reassignDossier
  | typeof recordFee
  | typeof refuseDossier
  | typeof refuseOverdueSupplement
  | typeof requestSupplement
  | typeof returnToPreviousStep
  | typeof stopDossier
  | typeof takeDossier

const refusals = {
  'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được ghi. Vui lòng thử lại.',
  'not-found': 'Hồ sơ không còn ở lượt của bạn nên chưa có gì được ghi.',
  'not-possible': 'Việc này không còn thực hiện được với hồ sơ ở trạng thái hiện tại nên chưa có gì được ghi.',
  'changed-meanwhile': 'Hồ sơ vừa được thay đổi trong lúc bạn làm việc nên chưa có gì được ghi. Hãy xem lại rồi quyết định.',
  'answer-by-too-early': 'Hạn bổ sung phải sau hôm nay.',
  'reason-missing': 'Mỗi nội dung được chọn phải có lý do.',
  'unknown-item': 'Có nội dung không thuộc thủ tục này. Hãy tải lại trang rồi chọn lại.',
  'unknown-value': 'Có nội dung không thuộc biểu mẫu của thủ tục này. Hãy tải lại trang.',
  'fee-due': 'Còn phí, lệ phí chưa thu. Hãy ghi nhận việc thu trước khi trả kết quả.',
  'already-settled': 'Khoản này đã được ghi nhận trước đó.',
  'official-unfit': 'Người được chọn hiện không làm được bước này. Hãy chọn người khác.',
} satisfies Record<EdgeRefusal | RefusalOf<Command>, string>

/** The codes of wrong fields, whatever the form. */
const fieldErrors: Readonly<Record<string, string>> = {
  'reason-missing': 'Hãy ghi lý do',
  'too-long': 'Nội dung dài quá giới hạn',
  'items-missing': 'Hãy chọn ít nhất một nội dung cần bổ sung',
  'not-a-date': 'Ngày này không có thật, hãy kiểm tra ngày, tháng, năm',
  'delivery-missing': 'Hãy chọn cách trả kết quả',
  'receiver-missing': 'Hãy ghi người nhận hoặc số hiệu bưu gửi',
  'decision-missing': 'Hãy chọn đồng ý hoặc không đồng ý',
  'method-missing': 'Hãy chọn cách nộp',
  'reference-missing': 'Hãy ghi số biên lai, số giao dịch hoặc căn cứ miễn',
  'note-missing': 'Hãy ghi nội dung',
  'not-found': 'Hãy chọn một người',
}

const duration = (minutes: number, dayMinutes: number): string => {
  const days = Math.floor(minutes / dayMinutes)
  const hours = Math.floor((minutes % dayMinutes) / 60)
  const rest = minutes % 60
  const parts = days > 0 ? [`${days} ngày`, hours > 0 ? `${hours} giờ` : ''] : [hours > 0 ? `${hours} giờ` : '', rest > 0 ? `${rest} phút` : '']
  return parts.filter(Boolean).join(' ') || '0 phút'
}

/** The queue and the workbench of officials. */
export const office = {
  statuses,
  events,
  roles,
  refusals,
  fieldErrors,
  answers: { yes: 'Có', no: 'Không' },
  by: { citizen: 'Công dân', system: 'Hệ thống', official: 'Cán bộ' },

  reasonCodes: {
    'not-competent': 'Không thuộc thẩm quyền giải quyết',
    incomplete: 'Hồ sơ không đầy đủ',
    'false-data': 'Thông tin không đúng sự thật',
    'already-done': 'Việc này đã được giải quyết',
    other: 'Lý do khác',
    'confirmation-asked': 'Chờ người dân xác nhận dự thảo',
    'supplement-overdue': 'Quá hạn bổ sung',
    ELECTRONIC: 'Bản điện tử',
    COUNTER: 'Tại quầy',
    POST: 'Qua bưu chính',
  } as Readonly<Record<string, string>>,

  channels: { ONLINE: 'Trực tuyến', COUNTER: 'Tại quầy', POST: 'Qua bưu chính' } as Readonly<Record<string, string>>,
  deliveries: { ELECTRONIC: 'Bản điện tử trên Cổng', COUNTER: 'Nhận tại quầy', POST: 'Gửi qua bưu chính' },

  due: {
    none: 'Không có hạn',
    paused: 'Tạm dừng tính giờ',
    closed: 'Đã kết thúc',
    overdue: {
      now: 'Vừa quá hạn',
      minutes: (n: number) => `Quá hạn ${n} phút`,
      hours: (n: number) => `Quá hạn ${n} giờ`,
      days: (n: number) => `Quá hạn ${n} ngày làm việc`,
    },
    today: (time: string) => `Hạn hôm nay ${time}`,
    days: (n: number) => `Còn ${n} ngày làm việc`,
    at: (moment: string) => `Hạn ${moment}`,
    intakeBy: (moment: string) => `Tiếp nhận trước ${moment}`,
    resultBy: (moment: string) => `Trả kết quả trước ${moment}`,
    left: (minutes: number, dayMinutes: number) => `Còn ${duration(minutes, dayMinutes)} làm việc`,
    past: (minutes: number, dayMinutes: number) => `Đã quá ${duration(minutes, dayMinutes)} làm việc`,
  },

  queue: {
    title: 'Hàng đợi',
    lead: 'Hồ sơ gấp nhất đứng đầu.',
    views: 'Nhóm hồ sơ',
    turn: 'Đến lượt tôi',
    mine: 'Tôi đang giữ',
    today: 'Đến hạn hôm nay',
    overdue: 'Quá hạn',
    all: 'Cả đơn vị',
    search: 'Tìm theo mã hồ sơ hoặc tên chủ hồ sơ',
    searchHint: 'Gõ tên có dấu hay không dấu đều được. Tìm cả hồ sơ đã kết thúc.',
    procedure: 'Thủ tục',
    anyProcedure: 'Tất cả thủ tục',
    status: 'Trạng thái',
    anyStatus: 'Tất cả trạng thái',
    filter: 'Tìm và lọc',
    clear: 'Bỏ tìm và lọc',
    columns: { code: 'Mã hồ sơ', owner: 'Chủ hồ sơ', procedure: 'Thủ tục', status: 'Trạng thái', due: 'Thời hạn', holder: 'Người giữ' },
    captions: {
      turn: 'Hồ sơ đến lượt bạn',
      mine: 'Hồ sơ bạn đang giữ',
      today: 'Hồ sơ đến hạn hôm nay',
      overdue: 'Hồ sơ quá hạn',
      all: 'Mọi hồ sơ đang mở của đơn vị',
      search: 'Hồ sơ tìm được',
    },
    me: 'Bạn',
    nobody: 'Chưa ai nhận',
    waiting: 'Chờ công dân',
    pages: 'Trang của danh sách',
    next: 'Trang sau',
    first: 'Về trang đầu',
    empty: {
      turn: ['Không có hồ sơ nào đến lượt bạn', 'Khi có hồ sơ mới hoặc đồng nghiệp chuyển đến, hồ sơ sẽ hiện ở đây.'],
      mine: ['Bạn chưa giữ hồ sơ nào', 'Mở một hồ sơ trong mục “Đến lượt tôi” rồi chọn “Nhận xử lý”.'],
      today: ['Hôm nay không có hồ sơ nào đến hạn', 'Hồ sơ đến hạn trong ngày sẽ hiện ở đây.'],
      overdue: ['Không có hồ sơ quá hạn', 'Hồ sơ quá hạn sẽ hiện ở đây.'],
      all: ['Đơn vị không có hồ sơ đang mở', 'Mọi hồ sơ đang mở của đơn vị sẽ hiện ở đây.'],
      search: ['Không tìm thấy hồ sơ nào', 'Hãy kiểm tra lại mã hồ sơ, thử tên không dấu, hoặc bỏ bớt điều kiện lọc.'],
    },
  },

  bench: {
    breadcrumbs: 'Đường dẫn',
    owner: 'Chủ hồ sơ',
    facts: 'Tình trạng',
    status: 'Trạng thái',
    step: 'Bước xử lý',
    holder: 'Người giữ',
    submittedAt: 'Nộp lúc',
    channel: 'Hình thức nộp',
    acceptedAt: 'Tiếp nhận lúc',
    intakeDue: 'Hạn tiếp nhận',
    due: 'Hạn trả kết quả',
    completedAt: 'Xử lý xong lúc',
    delivery: 'Cách nhận kết quả',
    version: (number: number) => `Theo phiên bản ${number} của thủ tục`,
    confirmation: 'Dự thảo kết quả',
    confirmationStates: {
      waiting: (until: string) => `Đang chờ người dân cho ý kiến đến ${until}; im lặng được coi là đồng ý.`,
      CONFIRMED: 'Người dân đã xác nhận dự thảo đúng.',
      OBJECTED: 'Người dân báo dự thảo chưa đúng; lý do ghi trong lịch sử.',
      SILENT: 'Dự thảo được coi là đúng.',
    },
    supplement: 'Đang chờ bổ sung',
    supplementUntil: (round: number, until: string) => `Lần ${round}, đến hết ${until}.`,
    supplementOverdue: 'Người dân chưa bổ sung và thời hạn đã qua.',
    work: 'Việc bạn làm được bây giờ',
    noWork: 'Hiện bạn không phải làm gì với hồ sơ này.',
    answers: 'Nội dung đã khai',
    noAnswers: 'Thủ tục này không có tờ khai điện tử.',
    empty: '–',
    earlier: (moment: string) => `Nội dung khai trước lần bổ sung lúc ${moment}`,
    documents: 'Giấy tờ đã nộp',
    noComponents: 'Thủ tục này không yêu cầu giấy tờ kèm theo.',
    present: 'Chỉ xuất trình, không phải nộp',
    replaced: 'Đã thay bằng bản bổ sung',
    missing: 'Chưa nộp',
    optional: 'Không bắt buộc, chưa nộp',
    checked: (moment: string) => `Đã kiểm tra lúc ${moment}`,
    unchecked: 'Chưa kiểm tra',
    check: 'Đánh dấu đã kiểm tra',
    checking: 'Đang ghi…',
    see: 'Xem',
    seen: 'Đang xem',
    preview: 'Xem giấy tờ',
    previewOf: (name: string) => `Nội dung tệp ${name}`,
    open: 'Mở trong thẻ mới',
    download: 'Tải về',
    previewName: 'xem-truoc',
    papers: 'Giấy tờ đã ban hành và kết quả',
    noPapers: 'Chưa có giấy tờ nào.',
    paperKinds: {
      filed: 'Bản thể hiện hồ sơ đã nộp',
      'receipt-slip': 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      supplement: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
      refusal: 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ',
      termination: 'Thông báo dừng giải quyết hồ sơ',
      result: 'Kết quả giải quyết',
      draft: 'Bản dự thảo kết quả',
    } as Readonly<Record<string, string>>,
    paperNumber: (number: string) => `Số ${number}`,
    delivered: (how: string, moment: string) => `Đã trả: ${how}, lúc ${moment}`,
    fees: 'Phí, lệ phí',
    noFees: 'Hồ sơ này không phải nộp phí, lệ phí.',
    feeStates: { DUE: 'Chưa nộp', PAID: 'Đã nộp', WAIVED: 'Được miễn' },
    feeMethods: { CASH: 'tiền mặt', TRANSFER: 'chuyển khoản' },
    feeColumns: { label: 'Khoản', amount: 'Số tiền', state: 'Tình trạng' },
    recordFee: 'Ghi nhận khoản này',
    history: 'Lịch sử',
    notes: 'Ghi chú nội bộ',
    notesHint: 'Người dân không đọc được mục này.',
    noNotes: 'Chưa có ghi chú.',
    toQueue: 'Về hàng đợi',
  },

  /** What was just done, once, above the workbench. */
  done: {
    'nhan-xu-ly': 'Bạn đã nhận xử lý hồ sơ này.',
    'tiep-nhan': 'Đã tiếp nhận hồ sơ. Giấy tiếp nhận và hẹn trả kết quả đang được lập.',
    'tu-choi': 'Đã từ chối tiếp nhận hồ sơ và báo cho người dân.',
    'bo-sung': 'Đã gửi yêu cầu bổ sung cho người dân.',
    'chuyen-buoc': 'Đã chuyển hồ sơ sang bước tiếp theo.',
    'tra-lai': 'Đã trả hồ sơ về bước trước.',
    'du-thao': 'Đã lập dự thảo kết quả.',
    'phe-duyet': 'Đã phê duyệt. Kết quả đã được lập.',
    dung: 'Đã dừng giải quyết hồ sơ và báo cho người dân.',
    'tra-ket-qua': 'Đã ghi nhận việc trả kết quả.',
    'ban-giao': 'Đã bàn giao hồ sơ cho đồng nghiệp.',
    'rut-ho-so': 'Đã trả lời yêu cầu rút hồ sơ.',
    'qua-han-bo-sung': 'Đã kết thúc hồ sơ vì quá hạn bổ sung.',
    'kiem-tra': 'Đã ghi nhận việc kiểm tra giấy tờ.',
    'le-phi': 'Đã ghi nhận phí, lệ phí.',
    'ghi-chu': 'Đã ghi chú.',
  },

  form: {
    errorTitle: 'Chưa ghi được, vui lòng kiểm tra lại',
    wrong: 'Nội dung này chưa đúng',
    optional: '(không bắt buộc)',
    back: 'Quay lại hồ sơ',
    saving: 'Đang ghi…',
    impossible: 'Việc này hiện không thực hiện được',
    impossibleHelp: 'Hồ sơ không ở lượt của bạn hoặc không ở trạng thái cho phép việc này.',
    meanwhile: 'Việc vừa xảy ra với hồ sơ',
    happened: (who: string, what: string, when: string) => `${who}: ${what}, lúc ${when}.`,
    kept: 'Nội dung bạn đã gõ vẫn còn dưới đây.',
    now: (status: string) => `Trạng thái hiện tại: ${status}`,
  },

  /** The page or the button of every action. */
  work: {
    take: {
      start: 'Bắt đầu xử lý',
      free: 'Nhận xử lý',
      from: (name: string) => `Nhận xử lý thay ${name}`,
      taking: 'Đang nhận…',
    },
    accept: {
      title: 'Tiếp nhận hồ sơ',
      lead: 'Giấy tiếp nhận và hẹn trả kết quả (Mẫu số 01) được lập và gửi cho người dân.',
      due: 'Nếu tiếp nhận bây giờ, hạn trả kết quả là',
      noDue: 'Thủ tục này không quy định thời hạn.',
      next: 'Sau đó hồ sơ chuyển đến bước',
      note: 'Ghi chú cho đồng nghiệp',
      submit: 'Tiếp nhận',
    },
    refuse: {
      title: 'Từ chối tiếp nhận',
      lead: 'Người dân nhận Phiếu từ chối (Mẫu số 03) với lý do bạn ghi dưới đây. Hồ sơ kết thúc tại đây.',
      reasonCode: 'Vì sao không tiếp nhận?',
      reason: 'Lý do và hướng dẫn cho người dân',
      reasonHint: 'Viết cho người dân đọc: điều gì chưa được, căn cứ nào, làm gì tiếp theo.',
      submit: 'Từ chối tiếp nhận',
    },
    requestSupplement: {
      title: 'Yêu cầu bổ sung',
      lead: 'Chỉ những nội dung và giấy tờ bạn chọn được mở lại cho người dân sửa. Nên hỏi đủ trong một lần.',
      items: 'Cần bổ sung, sửa những gì?',
      itemsHint: 'Chọn từng mục và ghi rõ điểm thiếu hoặc chưa đúng, cách bổ sung.',
      component: (name: string) => `Giấy tờ: ${name}`,
      why: (item: string) => `Lý do đối với “${item}”`,
      dateParts: { day: 'Ngày', month: 'Tháng', year: 'Năm' },
      answerBy: 'Người dân bổ sung đến hết ngày',
      submit: 'Gửi yêu cầu bổ sung',
      round: (round: number) => `Đây là lần yêu cầu bổ sung thứ ${round}.`,
    },
    forward: {
      title: 'Chuyển bước tiếp theo',
      lead: (step: string) => `Hồ sơ sẽ chuyển đến bước “${step}”.`,
      note: 'Ghi chú, đề xuất cho đồng nghiệp',
      submit: 'Chuyển hồ sơ',
    },
    returnToPrevious: {
      title: 'Trả lại bước trước',
      lead: (step: string) => `Hồ sơ sẽ quay về bước “${step}”.`,
      reason: 'Lý do',
      reasonHint: 'Đồng nghiệp đọc lý do này; người dân không đọc được.',
      submit: 'Trả lại bước trước',
    },
    draftResult: {
      title: 'Lập dự thảo kết quả',
      lead: 'Kiểm tra từng nội dung sẽ ghi trên kết quả. Chỗ nào bạn sửa, lời khai của người dân vẫn giữ nguyên.',
      asks: (hours: number) => `Dự thảo được gửi cho người dân xem. Sau ${hours} giờ không có ý kiến thì dự thảo được coi là đúng.`,
      values: (title: string) => `Nội dung ghi trên “${title}”`,
      capitals: 'chữ in hoa',
      words: 'bằng chữ',
      declared: (value: string) => `Người dân khai: ${value}`,
      declaredEmpty: 'Người dân không khai mục này',
      preview: 'Xem trước bản PDF',
      submit: 'Lập dự thảo',
      submitAsking: 'Gửi dự thảo cho người dân',
    },
    approve: {
      title: 'Phê duyệt kết quả',
      lead: 'Số đăng ký được cấp và kết quả được lập ngay khi bạn phê duyệt.',
      draft: 'Bản dự thảo',
      corrected: 'Chỗ cán bộ đã sửa so với lời khai',
      note: 'Ghi chú cho đồng nghiệp',
      submit: 'Phê duyệt',
    },
    stop: {
      title: 'Dừng giải quyết',
      lead: 'Người dân nhận Thông báo dừng giải quyết hồ sơ (Mẫu số 05) với lý do bạn ghi. Hồ sơ kết thúc tại đây.',
      reason: 'Lý do dừng giải quyết',
      reasonHint: 'Viết cho người dân đọc.',
      submit: 'Dừng giải quyết',
    },
    handOver: {
      title: 'Trả kết quả',
      lead: 'Ghi lại kết quả đã đến tay người dân như thế nào.',
      delivery: 'Cách trả',
      wished: (how: string) => `Người dân đăng ký: ${how}.`,
      address: 'Địa chỉ nhận',
      receiver: 'Người nhận hoặc số hiệu bưu gửi',
      receiverHint: 'Tại quầy: họ tên người nhận. Qua bưu chính: số hiệu bưu gửi. Bản điện tử: để trống.',
      unpaid: 'Còn phí, lệ phí chưa thu',
      toFees: 'Đến mục Phí, lệ phí',
      unpaidHelp: 'Hãy ghi nhận việc thu ở mục Phí, lệ phí của hồ sơ rồi trả kết quả.',
      submit: 'Ghi nhận đã trả kết quả',
    },
    reassign: {
      title: 'Bàn giao cho đồng nghiệp',
      lead: 'Người nhận phải có cùng nhiệm vụ ở bước này.',
      official: 'Bàn giao cho ai?',
      choose: 'Chọn một người',
      nobody: 'Không có đồng nghiệp nào khác làm được bước này.',
      submit: 'Bàn giao',
    },
    withdrawal: {
      title: 'Trả lời yêu cầu rút hồ sơ',
      lead: 'Đồng ý thì hồ sơ dừng lại; không đồng ý thì hồ sơ trở về chỗ cũ và được giải quyết tiếp.',
      wish: 'Lý do người dân ghi',
      decision: 'Quyết định',
      confirm: 'Đồng ý cho rút hồ sơ',
      decline: 'Không đồng ý',
      reason: 'Lý do trả lời người dân',
      submit: 'Ghi quyết định',
    },
    refuseOverdueSupplement: {
      title: 'Không tiếp nhận vì quá hạn bổ sung',
      lead: 'Người dân nhận Phiếu từ chối (Mẫu số 03). Hồ sơ kết thúc tại đây; người dân có thể nộp hồ sơ mới.',
      reason: 'Lý do và hướng dẫn cho người dân',
      submit: 'Kết thúc hồ sơ',
    },
    fee: {
      method: 'Cách nộp',
      methods: { CASH: 'Tiền mặt tại quầy', TRANSFER: 'Chuyển khoản', WAIVED: 'Được miễn theo quy định' },
      reference: 'Số biên lai, số giao dịch hoặc căn cứ miễn',
      submit: 'Ghi nhận',
    },
    note: { label: 'Ghi chú mới', submit: 'Lưu ghi chú' },
  },
}
