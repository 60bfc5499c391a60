import type { FiledDossierWords } from '@/lib/paper/model/filed-dossier'
import type { FrameWords } from '@/lib/paper/model/frame'
import type {
  ExtensionNoticeWords,
  NoticeWords,
  RefusalNoticeWords,
  SupplementNoticeWords,
  TerminationNoticeWords,
} from '@/lib/paper/model/notices'
import type { ReceiptSlipWords } from '@/lib/paper/model/receipt-slip'

const requestLine = (name: string, code: string) => `${name} (mã thủ tục ${code})`
const signNote = '(Ký và ghi rõ họ tên)'

/** What data are used for and what their owner may ask, for whoever did not read it on a page. */
export const dataNotice = (purpose: string) =>
  `Dữ liệu cá nhân được dùng để làm gì: ${purpose} Ông/bà có quyền xem, nhận bản sao, yêu cầu sửa điều chưa đúng, biết ai đã xem, và yêu cầu xóa khi pháp luật cho phép (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15).`

/** The words of official papers; papers are issued in Vietnamese only. */
export const paper = {
  frame: {
    motto: { country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', words: 'Độc lập – Tự do – Hạnh phúc' },
    placeAndDate: (place, { day, month, year }) => `${place}, ngày ${day} tháng ${month} năm ${year}`,
    moment: ({ hour, minute, day, month, year }) =>
      `${hour} giờ ${minute} phút, ngày ${day} tháng ${month} năm ${year}`,
    number: (number) => `Số: ${number}`,
    code: (code) => `Mã hồ sơ: ${code}`,
    trackingCaption: 'Quét mã để theo dõi hồ sơ',
    trackingDescription: 'Mã QR dẫn đến trang theo dõi hồ sơ',
    dataCaption: 'Mã dữ liệu của giấy',
    dataDescription: 'Mã QR ghi mã hồ sơ, mã thủ tục và tên giấy này',
    footer: (agency, code) => `${agency}. Mã hồ sơ: ${code}`,
    pageLabel: 'Trang {page}/{pages}',
    none: '–',
  } satisfies FrameWords,
  receiptSlip: {
    title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    receivingUnit: 'Đơn vị tiếp nhận',
    receivedFrom: 'Tiếp nhận hồ sơ của ông/bà',
    channel: 'Hình thức nộp',
    address: 'Địa chỉ',
    phone: 'Số điện thoại',
    email: 'Email',
    personalId: 'Số định danh cá nhân/căn cước/hộ chiếu',
    request: 'Nội dung yêu cầu giải quyết',
    requestLine,
    owner: 'Chủ hồ sơ',
    ownerAddress: 'Địa chỉ chủ hồ sơ',
    components: '1. Thành phần hồ sơ nộp gồm:',
    columns: {
      index: 'TT',
      name: 'Tên giấy tờ',
      originals: 'Bản chính',
      certifiedCopies: 'Bản sao chứng thực',
      plainCopies: 'Bản chụp',
      electronic: 'Bản điện tử',
    },
    noComponents: '1. Thành phần hồ sơ nộp gồm: mẫu đơn điện tử đã khai trên Cổng; không có giấy tờ kèm theo.',
    sets: '2. Số lượng hồ sơ',
    setsLine: (sets) => `${sets} bộ`,
    statutoryTime: '3. Thời gian giải quyết theo quy định',
    receivedAt: '4. Thời gian nhận hồ sơ',
    dueAt: '5. Thời gian trả kết quả',
    delivery: '6. Đăng ký nhận kết quả',
    fee: '7. Phí, lệ phí',
    note: (lookUpAddress, hotline) =>
      `Nếu có kết quả sớm hơn, cơ quan sẽ báo cho ông/bà qua thông tin liên hệ nêu trên. Ông/bà xem tình trạng hồ sơ tại ${lookUpAddress} hoặc gọi ${hotline} để được giải đáp.`,
    dataNotice,
    submitterTitle: 'Người nộp hồ sơ',
    signNote,
  } satisfies ReceiptSlipWords,
  notice: {
    receivingUnit: 'Đơn vị tiếp nhận',
    receivedFrom: 'Hồ sơ của ông/bà',
    personalId: 'Số định danh cá nhân/căn cước/hộ chiếu',
    address: 'Địa chỉ',
    phone: 'Số điện thoại',
    email: 'Email',
    request: 'Nội dung yêu cầu giải quyết',
    requestLine,
    submittedAt: 'Thời gian nộp hồ sơ',
    help: (officer, phone, website) =>
      `Nếu có vướng mắc, ông/bà liên hệ ${officer}, số điện thoại ${phone}, hoặc xem trang ${website} để được hướng dẫn./.`,
    signNote,
  } satisfies NoticeWords,
  supplementNotice: {
    title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    intro: 'Đề nghị ông/bà bổ sung, hoàn thiện hồ sơ theo những nội dung sau:',
    columns: {
      index: 'TT',
      subject: 'Nội dung, giấy tờ',
      defect: 'Điểm thiếu hoặc chưa đúng',
      remedy: 'Cách bổ sung, hoàn thiện',
    },
    reason: 'Lý do',
    until: 'Thời hạn bổ sung',
    clock: 'Thời gian chờ bổ sung không tính vào thời hạn giải quyết hồ sơ.',
  } satisfies SupplementNoticeWords,
  refusalNotice: {
    title: 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ',
    intro: (unit) => `Qua xem xét hồ sơ, ${unit} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
    legalGround: 'Căn cứ pháp lý',
    guidance: 'Hướng dẫn',
    closing: 'Xin thông báo để ông/bà được biết. Ông/bà có quyền khiếu nại theo quy định của pháp luật về khiếu nại.',
  } satisfies RefusalNoticeWords,
  terminationNotice: {
    title: 'Thông báo dừng giải quyết hồ sơ',
    addressee: (name) => `Kính gửi: Ông/bà ${name}`,
    intro: (unit) => `${unit} thông báo dừng giải quyết hồ sơ nêu trên như sau:`,
    cause: 'Lý do dừng giải quyết',
    stage: 'Giai đoạn giải quyết tại thời điểm dừng',
    decision: 'Quyết định',
    money: 'Phí, lệ phí đã nộp',
    rights: 'Ông/bà có thể nộp hồ sơ mới khi có nhu cầu và có quyền khiếu nại theo quy định của pháp luật về khiếu nại.',
  } satisfies TerminationNoticeWords,
  extensionNotice: {
    title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    addressee: (name) => `Kính gửi: Ông/bà ${name}`,
    acceptedAt: 'Thời gian tiếp nhận hồ sơ',
    dueBefore: 'Thời gian hẹn trả kết quả',
    sorry: (unit) =>
      `Đến nay, ${unit} chưa giải quyết xong hồ sơ của ông/bà theo thời gian đã hẹn. Chúng tôi thành thật xin lỗi ông/bà vì sự chậm trễ này.`,
    cause: 'Nguyên nhân',
    reason: 'Lý do cụ thể',
    due: 'Thời gian hẹn trả kết quả mới',
    delivery: 'Nơi, cách trả kết quả',
    closing: 'Rất mong ông/bà thông cảm. Việc hẹn lại ngày trả kết quả chỉ thực hiện một lần.',
  } satisfies ExtensionNoticeWords,
  filedDossier: {
    title: 'Bản thể hiện hồ sơ đã nộp',
    code: 'Mã hồ sơ',
    request: 'Thủ tục',
    requestLine,
    submitter: 'Người nộp',
    submittedAt: 'Thời gian nộp',
    receivingAgency: 'Cơ quan tiếp nhận',
    delivery: 'Cách nhận kết quả',
    components: 'Giấy tờ kèm theo',
    noComponents: 'Không có giấy tờ kèm theo.',
    columns: { index: 'TT', component: 'Giấy tờ', file: 'Tệp đã nộp', size: 'Dung lượng' },
    hash: (sha256) => `SHA-256: ${sha256}`,
    statement: 'Lời cam đoan',
    note: 'Bản này ghi lại nguyên văn nội dung ông/bà đã nộp, dành cho người nộp lưu giữ. Bản này có dữ liệu cá nhân, ông/bà không nên gửi cho người khác.',
    none: '–',
  } satisfies FiledDossierWords,
  resultPaper: { signNote },
}
