import type { PostLabel } from '@/lib/paper/model/post-label'
import type { ProcessingLogFacts } from '@/lib/paper/model/processing-log'
import type { ResultReceiptFacts } from '@/lib/paper/model/result-receipt'
import type { ResultTransferFacts } from '@/lib/paper/model/result-transfer'
import type { RoutedHandOver, RoutingSlipFacts } from '@/lib/paper/model/routing-slip'
import { at, monday } from './clock'
import { birth, frame, receivingUnit, submitter } from './sample-papers'

// Handed to nobody outside: the code of the paper names no person.
const inside = { ...frame, data: { procedureCode: birth.code } }

const handOver = (index: number): RoutedHandOver => ({
  giver: index % 2 === 0 ? 'Trần Thị Mỹ Lệ, Bộ phận Một cửa' : 'Công chức tư pháp – hộ tịch Nguyễn Hoàng Bảo Châu',
  receiver: index % 2 === 0 ? 'Công chức tư pháp – hộ tịch Nguyễn Hoàng Bảo Châu' : 'Trần Thị Mỹ Lệ, Bộ phận Một cửa',
  at: at(monday, `${String(8 + Math.floor(index / 6)).padStart(2, '0')}:${String((index % 6) * 10).padStart(2, '0')}`),
  outcome: (['EARLY', 'ON_TIME', 'OVERDUE', null] as const)[index % 4] ?? null,
  note: index === 3 ? 'Bàn giao do người xử lý nghỉ phép từ ngày 23/11/2026' : '',
})

export const routingFacts: RoutingSlipFacts = {
  frame: inside,
  request: birth,
  submitter: submitter.name,
  submitterAddress: submitter.address,
  channel: 'trực tiếp',
  receivedAt: at(monday, '08:15'),
  statutoryTime: 'trong ngày làm việc; nhận sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo',
  dueAt: at(monday, '17:00'),
  components: Array.from({ length: 10 }, (_, index) =>
    index === 4
      ? 'Văn bản ủy quyền được chứng thực theo quy định của pháp luật trong trường hợp ủy quyền thực hiện việc đăng ký khai sinh'
      : `Giấy tờ thứ ${String(index + 1)}`),
  sets: 1,
  handOvers: Array.from({ length: 14 }, (_, index) => handOver(index)),
}

export const logFacts: ProcessingLogFacts = {
  frame: inside,
  request: birth,
  owner: submitter.name,
  dueAt: at(monday, '17:00'),
  entries: [
    { at: at(monday, '08:15'), person: submitter.name, action: 'Nộp hồ sơ', next: 'Bộ phận Một cửa', limit: at('2026-11-24', '08:15') },
    { at: at(monday, '08:40'), person: 'Trần Thị Mỹ Lệ', action: 'Tiếp nhận', next: 'Nguyễn Hoàng Bảo Châu', limit: at(monday, '17:00') },
    { at: at(monday, '10:05'), person: 'Nguyễn Hoàng Bảo Châu', action: 'Dự thảo kết quả, gửi người dân xem', next: submitter.name, limit: null },
  ],
}

export const transferFacts: ResultTransferFacts = {
  frame: { agency: frame.agency, place: frame.place, at: frame.at },
  giver: 'Bộ phận chuyên môn, Ủy ban nhân dân phường Hòa Cường',
  receiver: receivingUnit,
  day: '23/11/2026',
  results: Array.from({ length: 10 }, (_, index) => ({
    code: `H17.99.01-261123-00${String(index + 10)}`,
    content: index % 3 === 0 ? 'Cấp giấy xác nhận tình trạng hôn nhân' : 'Đăng ký khai sinh',
    result: index % 3 === 0 ? 'Giấy xác nhận tình trạng hôn nhân' : `Giấy khai sinh, số ${String(101 + index)}/2026`,
    owner: index === 2 ? submitter.name : `Nguyễn Văn Chủ hồ sơ ${String(index + 1)}`,
    address: index === 2 ? submitter.address : 'Tổ 27, phường Hòa Cường, thành phố Đà Nẵng',
    fee: index % 4 === 0 ? '16.000 đồng' : '',
    byPost: index % 5 === 1,
  })),
  giverSigns: { title: 'Bên giao', name: 'Nguyễn Hoàng Bảo Châu' },
  receiverSigns: { title: 'Bên nhận', name: 'Trần Thị Mỹ Lệ' },
}

export const resultReceiptFacts: ResultReceiptFacts = {
  frame,
  unit: receivingUnit,
  owner: { name: submitter.name, phone: submitter.phone },
  giver: { name: 'Trần Thị Mỹ Lệ', title: 'Công chức Bộ phận Một cửa', phone: '0236 3 888 999' },
  results: [
    { code: frame.code ?? '', procedure: birth.name, result: 'Giấy khai sinh, số 101/2026', issuedAt: at(monday, '10:00') },
    { code: 'H17.99.01-261123-0013', procedure: 'Cấp bản sao trích lục hộ tịch', result: 'Trích lục khai sinh (bản sao), số 88/2026', issuedAt: at(monday, '10:05') },
  ],
  collected: {
    name: 'Nguyễn Đặng Khôi Nguyên',
    standing: 'Người được ủy quyền (chủ hồ sơ đã đăng ký trên Cổng)',
    identity: 'Thẻ căn cước, số cuối 0456',
    proof: 'Đã nhập đúng mã xác nhận gửi đến chủ hồ sơ',
    at: at(monday, '14:30'),
  },
}

/** Printed to be signed: who comes is not known yet. */
export const blankReceiptFacts: ResultReceiptFacts = { ...resultReceiptFacts, collected: null }

export const labelFacts: PostLabel = {
  title: 'Phiếu gửi kết quả',
  from: { label: 'Người gửi', name: receivingUnit, address: '388 đường Núi Thành, phường Hòa Cường, thành phố Đà Nẵng', phone: 'Điện thoại: 0236 3 888 999' },
  to: { label: 'Người nhận', name: submitter.name, address: submitter.address, phone: `Điện thoại: ${submitter.phone}` },
  lines: ['Mã hồ sơ: H17.99.01-261123-0012', 'Nội dung: Kết quả giải quyết thủ tục hành chính (01 bản)', 'Số hiệu bưu gửi: EE123456789VN'],
  qr: { value: 'H17.99.01-261123-0012|1.001193||Phiếu gửi kết quả', description: 'Mã QR ghi mã hồ sơ, mã thủ tục và tên giấy này' },
  agency: frame.agency.name,
  at: frame.at,
}
