import type { ProcedureSource } from '@/lib/procedure/schema'

/** Small, with one of everything: two pages, a paper, a fee by copies, a confirmation, a register. */
export const sampleProcedure: ProcedureSource = {
  code: '1.999001',
  name: { vi: 'Đăng ký thử', en: 'Sample registration' },
  sector: { key: 'civilStatus', name: { vi: 'Hộ tịch' } },
  level: 'FULL',
  audience: { vi: 'Công dân' },
  summary: { vi: 'Thủ tục dùng để thử.' },
  components: [{ key: 'birthNotice', title: { vi: 'Giấy chứng sinh' }, kind: 'SUBMIT', originals: 1, maxFiles: 2, documentTypes: ['birthNotice'] }],
  form: {
    pages: [
      {
        key: 'child',
        title: { vi: 'Trẻ' },
        sections: [
          {
            key: 'who',
            fields: [
              { key: 'childName', type: 'text', label: { vi: 'Họ và tên' }, required: true },
              { key: 'childBirth', type: 'date', label: { vi: 'Ngày sinh' }, required: true },
            ],
          },
        ],
      },
      { key: 'copies', title: { vi: 'Bản sao' }, sections: [{ key: 'many', fields: [{ key: 'copies', type: 'number', label: { vi: 'Số bản sao' }, min: 0, max: 20 }] }] },
    ],
  },
  fees: [{ key: 'copy', label: { vi: 'Bản sao' }, amount: 8000, quantityField: 'copies', group: 'copies', legalGround: 'TT 281/2016/TT-BTC' }],
  timeLimits: [{ limit: { unit: 'SAME_DAY' } }],
  workflow: {
    steps: [
      { key: 'intake', title: { vi: 'Tiếp nhận' }, role: 'COUNTER_OFFICER', actions: ['accept', 'refuse', 'requestSupplement'] },
      { key: 'check', title: { vi: 'Kiểm tra' }, role: 'CIVIL_STATUS_OFFICER', actions: ['requestSupplement', 'draftResult', 'stop'], share: 70, confirmation: { silentAfterHours: 24 } },
      { key: 'approve', title: { vi: 'Phê duyệt' }, role: 'APPROVER', actions: ['approve', 'returnToPrevious'], share: 30 },
      { key: 'handOver', title: { vi: 'Trả kết quả' }, role: 'COUNTER_OFFICER', actions: ['handOver'] },
    ],
  },
  results: [
    {
      key: 'certificate',
      title: { vi: 'GIẤY KHAI SINH' },
      documentType: 'birthCertificate',
      register: 'BIRTH',
      blocks: [{ kind: 'rows', rows: [{ label: 'Họ tên', value: '{{childName.capitals}}' }, { label: 'Ngày sinh', value: '{{childBirth}} ({{childBirth.words}})' }, { label: 'Số', value: '{{registerNumber}}' }] }],
    },
  ],
  deliveries: ['ELECTRONIC', 'COUNTER'],
}

/** A page of the sample form as a browser posts it. */
export const childPage = (name = 'Nguyễn An'): [string, string][] => [
  ['childName', name],
  ['childBirth.day', '2'],
  ['childBirth.month', '11'],
  ['childBirth.year', '2026'],
]
