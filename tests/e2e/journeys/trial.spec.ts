import { expect } from '@playwright/test'
import { newId } from '@/lib/core/ids'
import { type ProcedureSource, procedureDefinition } from '@/lib/procedure/schema'
import { rows } from '../support/database'
import { journey, type Traveller } from './travel'

/** A draft nobody else knows: a question, a page and a step that hang on an answer, a paper, a fee, two steps for all. */
const draftOf = (code: string): ProcedureSource => ({
  code,
  name: { vi: 'Xác nhận thử' },
  sector: { key: 'trial', name: { vi: 'Thử' } },
  level: 'FULL',
  audience: { vi: 'Công dân' },
  summary: { vi: 'Thủ tục chỉ để chạy thử.' },
  eligibility: [
    {
      key: 'resident',
      question: { vi: 'Bạn có cư trú tại phường không?' },
      options: [
        { value: 'yes', label: { vi: 'Có cư trú' }, outcome: 'go-on' },
        { value: 'no', label: { vi: 'Không cư trú' }, outcome: { message: { vi: 'Hãy đến phường nơi bạn cư trú.' } } },
      ],
    },
  ],
  cases: [{ key: 'children', title: { vi: 'Có con nhỏ' }, condition: { '==': [{ var: 'hasChild' }, 'yes'] } }],
  components: [{ key: 'paper', title: { vi: 'Giấy chứng sinh' }, kind: 'SUBMIT', cases: ['children'] }],
  form: {
    pages: [
      {
        key: 'applicant',
        title: { vi: 'Người yêu cầu' },
        sections: [
          {
            key: 'who',
            fields: [
              { key: 'fullName', type: 'text', label: { vi: 'Họ và tên' }, required: true },
              {
                key: 'hasChild', type: 'choice', label: { vi: 'Bạn có con nhỏ không?' }, required: true,
                options: [{ value: 'yes', label: { vi: 'Có con' } }, { value: 'no', label: { vi: 'Chưa có con' } }],
              },
            ],
          },
        ],
      },
      {
        key: 'child',
        title: { vi: 'Con nhỏ' },
        condition: { '==': [{ var: 'hasChild' }, 'yes'] },
        sections: [{ key: 'child', fields: [{ key: 'childName', type: 'text', label: { vi: 'Tên con' }, required: true }] }],
      },
    ],
  },
  fees: [{ key: 'fee', label: { vi: 'Lệ phí xác nhận' }, amount: 8000, group: 'fee', legalGround: 'Nghị quyết thử' }],
  timeLimits: [{ limit: { unit: 'WORKING_DAYS', amount: 3 } }],
  workflow: {
    steps: [
      { key: 'intake', title: { vi: 'Tiếp nhận' }, role: 'COUNTER_OFFICER', actions: ['accept', 'refuse', 'requestSupplement'], share: 50 },
      { key: 'check', title: { vi: 'Xác minh' }, role: 'CASE_OFFICER', actions: ['forward'], condition: { '==': [{ var: 'hasChild' }, 'no'] } },
      { key: 'finish', title: { vi: 'Ký và trả' }, role: 'COUNTER_OFFICER', actions: ['complete', 'handOver'], share: 50 },
    ],
  },
  results: [{ key: 'note', title: { vi: 'GIẤY XÁC NHẬN' }, register: null, blocks: [{ kind: 'paragraph', text: 'Con: {{childName.capitals}}, mã {{dossierCode}}' }] }],
})

async function aDraft(code: string): Promise<void> {
  const definition = procedureDefinition.parse(draftOf(code))
  const id = newId()
  await rows('INSERT INTO procedures (id, code, created_at) VALUES ($1, $2, now())', [id, code])
  await rows(
    `INSERT INTO procedure_versions (id, procedure_id, number, state, definition, name, sector, online_level, search_text, created_at, updated_at)
     VALUES ($1, $2, 1, 'DRAFT', $3, $4, 'trial', 'FULL', '', now(), now())`,
    [newId(), id, JSON.stringify(definition), definition.name.vi],
  )
}

async function asCitizen(admin: Traveller) {
  await admin.chooses('Bạn có cư trú tại phường không?', 'Không cư trú')
  await admin.presses('Lưu và đi tiếp', 'Hãy đến phường nơi bạn cư trú.')
  await admin.chooses('Bạn có cư trú tại phường không?', /^Có cư trú/)
  await admin.presses('Lưu và đi tiếp', 'Bước 2 trên')
  await admin.presses('Lưu và đi tiếp', 'Có chỗ cần sửa')
  await admin.writes('Họ và tên', 'Nguyễn Thị Thử')
  await admin.chooses('Bạn có con nhỏ không?', /^Có con/)
  await admin.presses('Lưu và đi tiếp', 'Tên con')
  await admin.writes('Tên con', 'Nguyễn Bé')
  await admin.presses('Lưu và đi tiếp', 'Giấy tờ coi như đã nộp')
  await admin.presses('Lưu và đi tiếp', 'Giấy chứng sinh: bắt buộc, chưa đánh dấu là đã nộp')
  await admin.follows('Giấy chứng sinh: bắt buộc', 'Giấy tờ kèm theo')
  await admin.page.getByRole('checkbox', { name: 'Giấy chứng sinh' }).check()
  await admin.presses('Lưu và đi tiếp', 'Câu trả lời dẫn đến')
  const main = admin.page.getByRole('main')
  for (const shown of ['Có con nhỏ', '8.000 đồng', 'Giấy chứng sinh (đã nộp)']) await expect(main.getByText(shown).first()).toBeVisible()
  await expect(main.getByText('Bị bỏ qua, vì chỉ làm khi')).toBeVisible()
  await admin.presses('Nộp thử', 'Đã làm thử: Nộp hồ sơ')
}

async function does(admin: Traveller, act: string) {
  await admin.page.getByRole('main').getByRole('link', { name: act, exact: true }).click()
  await expect(admin.page.getByRole('heading', { level: 3, name: act })).toBeVisible()
}

async function asOfficials(admin: Traveller) {
  await does(admin, 'Yêu cầu bổ sung')
  await admin.presses('Yêu cầu bổ sung', 'Lý do: hãy nhập hoặc chọn')
  await admin.page.getByRole('checkbox', { name: 'Tên con' }).check()
  await admin.writes('Lý do', 'Tên viết thiếu')
  await admin.presses('Yêu cầu bổ sung', 'Đã làm thử: Yêu cầu bổ sung')
  await admin.follows('Bổ sung hồ sơ', 'Người dân bổ sung')
  await admin.writes('Tên con', 'Nguyễn Bé Ân')
  await admin.presses('Lưu phần sửa', 'Đã lưu phần sửa')
  await admin.presses('Gửi phần bổ sung', 'Đã làm thử: Bổ sung hồ sơ')
  for (const act of ['Tiếp nhận hồ sơ', 'Phê duyệt kết quả', 'Ghi nhận phí, lệ phí, giải quyết tiếp', 'Trả kết quả']) {
    await does(admin, act)
    await admin.presses(act, `Đã làm thử: ${act}`)
  }
  await expect(admin.page.getByText('Hồ sơ thử đã đi hết đường.')).toBeVisible()
}

journey('trial', async ({ official, column }) => {
  const code = `1.9970${String(column)}${String(Math.trunc(Math.random() * 10))}`
  await aDraft(code)
  const admin = await official('quan-tri')
  await admin.goes(`/quan-tri/thu-tuc/${code}/sua`, /^Bản soạn/)
  await admin.follows('Chạy thử bản soạn này', 'Chạy thử')
  await admin.presses('Bắt đầu chạy thử', 'Bản chạy thử – không có hồ sơ nào được tạo')
  await asCitizen(admin)
  await asOfficials(admin)
  const paper = await admin.page.request.get(`/api/quan-tri/thu-tuc/${code}/chay-thu`)
  expect(paper.headers()['content-type']).toBe('application/pdf')
  expect(paper.headers()['cache-control']).toBe('private, no-store')
  expect(await rows('SELECT 1 FROM dossiers WHERE procedure_code = $1', [code])).toEqual([])

  await rows("UPDATE procedure_versions SET revision = revision + 1 WHERE state = 'DRAFT' AND name = 'Xác nhận thử' AND definition->>'code' = $1", [code])
  await admin.page.reload()
  await admin.presses('Chạy tiếp với bản mới', 'Câu hỏi trước khi khai')
  await admin.presses('Làm lại từ đầu', 'Nộp bằng cách nào?')
  await rows('DELETE FROM procedure_versions v USING procedures p WHERE p.id = v.procedure_id AND p.code = $1', [code])
  await rows('DELETE FROM procedures WHERE code = $1', [code])
})
