import type { FiledDossierFacts } from '@/lib/paper/model/filed-dossier'
import type { PaperFrame } from '@/lib/paper/model/frame'
import type { ExtensionNoticeFacts, NoticeFacts, RefusalNoticeFacts, SupplementNoticeFacts, TerminationNoticeFacts } from '@/lib/paper/model/notices'
import type { ReceiptSlipFacts } from '@/lib/paper/model/receipt-slip'
import type { PaperTemplate } from '@/lib/paper/model/result-paper'
import { at, monday, now } from './clock'

export const frame: PaperFrame = {
  agency: { parent: 'Thành phố Đà Nẵng', name: 'Ủy ban nhân dân phường Hòa Cường' },
  place: 'Hòa Cường',
  at: now,
  code: 'H17.99.01-261123-0012',
  data: { procedureCode: '1.001193', personalId: '048192000123' },
  trackingUrl: 'https://motcua.example/tra-cuu/q7Zr1mXk0cVb3nLw8sTy2hGf5dJa4eUo9iPx6zQvB1M',
}

export const receivingUnit = 'Trung tâm Phục vụ hành chính công phường Hòa Cường'
export const birth = { name: 'Đăng ký khai sinh', code: '1.001193' }
export const submitter = {
  name: 'Công Tằng Tôn Nữ Nguyễn Thị Phương Quỳnh Diệu Hương',
  personalId: '048192000123',
  address: 'K123/45/6 đường Nguyễn Hữu Thọ, tổ 27, phường Hòa Cường, thành phố Đà Nẵng',
  phone: '0905 123 456',
  email: 'phuong.quynh.dieu.huong.cong.tang.ton.nu.nguyen.thi@thu-dien-tu.example',
}

export const receiptFacts: ReceiptSlipFacts = {
  frame: { ...frame, number: '12/TNHS' },
  receivingUnit,
  submitter,
  owner: { name: 'Nguyễn Đặng Khôi Nguyên', address: 'K123/45/6 đường Nguyễn Hữu Thọ, phường Hòa Cường, thành phố Đà Nẵng' },
  channel: 'trực tuyến',
  request: birth,
  components: [
    { name: 'Giấy chứng sinh', originals: 1, certifiedCopies: 0, plainCopies: 0, electronic: 1 },
    {
      name: 'Văn bản ủy quyền được chứng thực theo quy định của pháp luật trong trường hợp ủy quyền thực hiện việc đăng ký khai sinh',
      originals: 0,
      certifiedCopies: 1,
      plainCopies: 2,
      electronic: 0,
    },
  ],
  sets: 1,
  statutoryTime: 'trong ngày làm việc; nhận sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo',
  receivedAt: now,
  dueAt: at(monday, '17:00'),
  delivery: 'Bản điện tử trên Cổng; bản giấy tại Trung tâm Phục vụ hành chính công phường Hòa Cường',
  fee: '16.000 đồng, 02 bản sao (chưa nộp)',
  lookUpAddress: 'https://motcua.example/tra-cuu',
  hotline: '0236 3 888 999',
  receiver: { title: 'Người tiếp nhận hồ sơ', name: 'Trần Thị Mỹ Lệ' },
  submitterSigns: true,
}

/** Ten papers: over the end of a page. */
export const longReceiptFacts: ReceiptSlipFacts = {
  ...receiptFacts,
  components: Array.from({ length: 10 }, (_, index) => ({
    name: `${String(index + 1)}. ${receiptFacts.components[index % 2]?.name ?? ''}`,
    originals: index % 2,
    certifiedCopies: 1,
    plainCopies: 0,
    electronic: index % 3,
  })),
}

const noticeFacts: NoticeFacts = {
  frame: { ...frame, number: '03/PYC' },
  receivingUnit,
  submitter,
  request: birth,
  submittedAt: at(monday, '08:15'),
  help: { officer: 'bà Trần Thị Mỹ Lệ', phone: '0236 3 888 999', website: 'https://motcua.example/tra-cuu' },
  signer: { title: 'Người hướng dẫn', name: 'Trần Thị Mỹ Lệ' },
}

export const supplementFacts: SupplementNoticeFacts = {
  ...noticeFacts,
  items: [
    {
      subject: 'Giấy chứng sinh',
      defect: 'Ảnh chụp bị mờ, không đọc được họ tên người mẹ và ngày sinh của con.',
      remedy: 'Chụp lại đủ bốn góc, nơi đủ sáng, rồi tải lên thay tệp cũ.',
    },
    { subject: 'Nơi sinh', defect: 'Mới ghi tên bệnh viện.', remedy: 'Ghi thêm phường (xã) và tỉnh, thành phố nơi bệnh viện đóng.' },
  ],
  reason: 'Giấy chứng sinh là căn cứ ghi nội dung khai sinh (Điều 16 Luật Hộ tịch).',
  until: at('2026-11-30', '17:00'),
  clockPauses: true,
}

export const refusalFacts: RefusalNoticeFacts = {
  ...noticeFacts,
  frame: { ...frame, number: '01/PTC' },
  reason:
    'Cha, mẹ và người được khai sinh đều cư trú tại phường Hải Châu; việc đăng ký khai sinh cho trẻ không thuộc thẩm quyền của Ủy ban nhân dân phường Hòa Cường.',
  legalGround: 'Điều 13 Luật Hộ tịch số 60/2014/QH13',
  guidance: 'Ông/bà nộp hồ sơ tại Ủy ban nhân dân phường Hải Châu, nơi cư trú của người cha hoặc người mẹ.',
}

export const extensionFacts: ExtensionNoticeFacts = {
  ...noticeFacts,
  frame: { ...frame, number: '04/VB-UBND' },
  acceptedAt: at(monday, '08:15'),
  dueBefore: at('2026-11-30', '17:00'),
  due: at('2026-12-04', '17:00'),
  cause: 'Chờ xác minh tại cơ quan khác',
  reason: 'Ủy ban nhân dân phường Hải Châu chưa trả lời văn bản xác minh nơi cư trú trước đây của người yêu cầu, gửi ngày 24 tháng 11 năm 2026.',
  delivery: 'Gửi qua bưu chính, đến: K123/45/6 đường Nguyễn Hữu Thọ, tổ 27, phường Hòa Cường, thành phố Đà Nẵng',
  signer: { title: 'KT. Chủ tịch, Phó Chủ tịch', name: 'Huỳnh Thị Kim Phượng' },
}

export const terminationFacts: TerminationNoticeFacts = {
  ...noticeFacts,
  frame: { ...frame, number: '02/TB-UBND' },
  cause: 'Theo đề nghị rút hồ sơ của ông/bà lúc 10 giờ 20 phút, ngày 23 tháng 11 năm 2026.',
  stage: 'Thẩm định tại bộ phận tư pháp – hộ tịch',
  decision: 'Dừng giải quyết và trả lại toàn bộ giấy tờ đã nộp.',
  money: 'Chưa thu, không phát sinh hoàn trả.',
  signer: { title: 'Chủ tịch', name: 'Đặng Hữu Nghĩa' },
}

const member = (index: number) => [String(index), `Nguyễn Văn Thành viên ${String(index)}`, '01/02/2000', 'Con']

export const filedFacts: FiledDossierFacts = {
  frame,
  request: birth,
  submitter: submitter.name,
  submittedAt: at(monday, '08:15'),
  receivingAgency: 'Ủy ban nhân dân phường Hòa Cường',
  delivery: 'Bản điện tử trên Cổng',
  sections: [
    {
      title: 'Người đi khai sinh',
      rows: [
        { label: 'Họ, chữ đệm, tên', value: submitter.name },
        { label: 'Số định danh cá nhân', value: submitter.personalId },
        { label: 'Nơi cư trú', value: submitter.address },
        { label: 'Email', value: submitter.email },
        { label: 'Quan hệ với người được khai sinh', value: 'Mẹ' },
      ],
    },
    {
      title: 'Người được khai sinh',
      rows: [
        { label: 'Họ, chữ đệm, tên', value: 'Nguyễn Đặng Khôi Nguyên' },
        { label: 'Ngày, tháng, năm sinh', value: '20/11/2026' },
        { label: 'Ngày sinh ghi bằng chữ', value: 'ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu' },
        { label: 'Tên gọi khác', value: '' },
      ],
      tables: [
        {
          caption: 'Thành viên hộ gia đình',
          columns: ['STT', 'Họ, chữ đệm, tên', 'Ngày sinh', 'Quan hệ'],
          rows: Array.from({ length: 60 }, (_, index) => member(index + 1)),
        },
      ],
    },
  ],
  components: [
    {
      name: 'Giấy chứng sinh',
      files: [
        { name: 'giay-chung-sinh.pdf', size: 1_258_291, sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
        { name: 'mat-sau.jpg', size: 204_800, sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752' },
      ],
    },
    { name: 'Giấy chứng nhận kết hôn', files: [], note: 'Không phải nộp: cơ quan tra cứu trong Cơ sở dữ liệu hộ tịch điện tử.' },
  ],
  statement: 'Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình.',
}

export const birthTemplate: PaperTemplate = {
  title: { vi: 'Giấy khai sinh' },
  register: 'BIRTH',
  blocks: [
    { kind: 'heading', text: 'Người được khai sinh' },
    {
      kind: 'rows',
      rows: [
        { label: 'Họ, chữ đệm, tên', value: '{{childName}}' },
        { label: 'Ngày, tháng, năm sinh', value: '{{birthDate}}, ghi bằng chữ: {{birthDateInWords}}' },
        { label: 'Họ, chữ đệm, tên người cha', value: '{{fatherName}}' },
      ],
    },
    { kind: 'paragraph', text: 'Đăng ký tại {{agencyName}} ngày {{registeredOn}}, số {{registerNumber}}.' },
  ],
}

export const birthValues = new Map([
  ['childName', 'NGUYỄN ĐẶNG KHÔI NGUYÊN'],
  ['birthDate', '20/11/2026'],
  ['birthDateInWords', 'ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu'],
  ['fatherName', ''],
  ['agencyName', 'Ủy ban nhân dân phường Hòa Cường'],
  ['registeredOn', '23/11/2026'],
  ['registerNumber', '101/2026'],
])
