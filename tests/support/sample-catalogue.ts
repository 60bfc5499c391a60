// Records of the shape of the national catalogue's copies, made up: no such procedures exist.

export const sampleRecord = {
  code: '2.900000',
  name: 'Thủ tục cho mượn bàn ghế của nhà văn hóa khu phố',
  domain: 'Nhà văn hóa',
  subjects: ['Công dân Việt Nam', 'Tổ chức (không bao gồm doanh nghiệp, HTX)'],
  executingAgency: 'Ủy ban nhân dân cấp xã',
  decision: '77/QĐ-UBND',
  provinceSpecific: false,
  processingTime: { value: 2, unit: 'Ngày làm việc' },
  fee: { status: 'zero', reading: 'no-amount-published', items: [{ amount: 0, note: null, methods: ['online', 'counter'] }] },
  methods: [
    { method: 'online', time: { value: 2, unit: 'Ngày làm việc' }, fees: [{ amount: 0, display: 'Miễn phí' }], note: null },
    { method: 'counter', time: { value: 2, unit: 'Ngày làm việc' }, fees: [{ amount: 0, display: 'Miễn phí' }], note: null },
  ],
  components: [
    { name: 'Giấy đề nghị mượn bàn ghế', original: 1, copies: 0 },
    { name: 'Thẻ căn cước của người mượn', original: 1, copies: 0, condition: 'Giấy tờ phải xuất trình' },
    { name: 'Văn bản ủy quyền', original: 1, copies: 0, condition: 'Trường hợp mượn thay người khác' },
    { name: 'Giấy đề nghị mượn bàn ghế;', original: 1, copies: 0 },
    { name: '---', original: 0, copies: 0 },
  ],
  componentNotes: ['Bàn ghế trả trong ngày.'],
  steps: ['Bước 1. Gửi giấy đề nghị.', 'Bước 2: Nhận bàn ghế.'],
  conditions: null,
  result: [{ name: 'Phiếu giao bàn ghế', code: 'KQ.X00.000001' }],
  legalBasis: ['05/2026/QĐ-UBND'],
  portalUrl: 'https://portal.example/thu-tuc/1',
}

const { fee, methods } = sampleRecord
const feeOf = (reading: string, ...items: readonly { amount: number | null; note: string | null; methods: readonly string[] }[]) => ({ ...fee, reading, items })

/** One trap of the copies each. */
export const traps = {
  emptyAmount: { ...sampleRecord, code: '2.900001' },
  freeInWords: { ...sampleRecord, code: '2.900002', fee: feeOf('free-stated', { amount: 0, note: 'Không', methods: ['online'] }) },
  council: { ...sampleRecord, code: '2.900003', fee: feeOf('amount', { amount: 30000, note: 'Mức thu do Hội đồng nhân dân tỉnh quyết định', methods: ['counter'] }) },
  groupPrice: {
    ...sampleRecord, code: '2.900004',
    fee: feeOf('amount', { amount: 7000, note: null, methods: ['online'] }, { amount: 10000, note: 'Mượn theo danh sách: 10.000 đồng/người', methods: ['counter'] }),
  },
  contradiction: { ...sampleRecord, code: '2.900005', fee: feeOf('amount', { amount: 5000, note: 'Thu 7.000 đồng mỗi lần', methods: ['online'] }) },
  halfPriceForNow: { ...sampleRecord, code: '2.900006', fee: feeOf('amount', { amount: 70000, note: 'Giảm 50 % đến hết ngày 31/12/2026', methods: ['online'] }) },
  plainAmount: { ...sampleRecord, code: '2.900007', fee: feeOf('amount', { amount: 20000, note: '20.000 đồng/lần', methods: ['online', 'counter'] }) },
  amountByChannel: {
    ...sampleRecord, code: '2.900008',
    fee: feeOf('amount', { amount: 7000, note: null, methods: ['online'] }, { amount: 15000, note: null, methods: ['counter'] }),
  },
  noUnit: { ...sampleRecord, code: '2.900009', methods: methods.map((one) => ({ ...one, time: { value: 5, unit: null } })) },
  noTime: { ...sampleRecord, code: '2.900010', processingTime: null, methods: methods.map((one) => ({ ...one, time: null })) },
  byCase: {
    ...sampleRecord, code: '2.900011',
    methods: [{ method: 'counter', time: { value: 3, unit: 'Ngày làm việc' } }, { method: 'counter', time: { value: 7, unit: 'Ngày làm việc' } }],
  },
  retiredTier: { ...sampleRecord, code: '2.900012', steps: ['Nộp tại Công an cấp huyện nơi cư trú.'], executingAgency: 'Ủy ban nhân dân cấp huyện' },
  placeholderNumber: { ...sampleRecord, code: '2.900013', decision: 'QĐ/0001-BXX' },
  demoNumber: { ...sampleRecord, code: '2.900014', decision: 'Demo/QĐ-BXX' },
  bare: { code: '6.900015', name: 'Thủ tục xin chữ ký của tổ trưởng', domain: 'Khác' },
} as const

/** All of them, as a file holds them. */
export const sampleCatalogue: readonly { readonly code: string }[] = Object.values(traps)
