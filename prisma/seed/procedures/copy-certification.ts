import type { ProcedureSource } from '@/lib/procedure/schema'
import { certificationBasis, certificationGround, certificationSector, certifySteps } from './certification'
import { equals, option, page, requesterPages, sameDay, t } from './common'

const pagesOfRow = { var: 'pages' }
/** Thông tư 226/2016/TT-BTC, Art. 4: 2,000 đồng for each of the first two pages, 1,000 from the third, at most 200,000 a copy. */
const perCopy = { min: [200_000, { '+': [{ '*': [2000, { min: [pagesOfRow, 2] }] }, { '*': [1000, { max: [{ '-': [pagesOfRow, 2] }, 0] }] }] }] }
const forAllPapers = { sum: [{ map: [{ var: 'papers' }, { '*': [{ var: 'copies' }, perCopy] }] }] }

/** Chứng thực bản sao từ bản chính. */
export const copyCertification: ProcedureSource = {
  code: '2.000815',
  name: t('Chứng thực bản sao từ bản chính', 'Certification of copies from originals'),
  sector: certificationSector,
  level: 'PARTIAL',
  synonyms: ['sao y', 'sao y bản chính', 'công chứng giấy tờ', 'photo công chứng', 'chứng thực bằng cấp', 'sao y căn cước', 'chứng thực bản sao điện tử'],
  audience: t('Mọi cá nhân, tổ chức có bản chính; không phụ thuộc nơi cư trú', 'Anybody who holds an original, wherever they live'),
  summary: t(
    'Chứng nhận bản sao đúng với bản chính. Khai trước giấy tờ và số bản trên mạng, rồi mang bản chính đến phường, thường nhận ngay trong ngày.',
    'Certifies that a copy is true to its original. List the papers online, bring the originals to the ward; usually done the same day.',
  ),
  description: t(
    'Trước khi chứng thực, hãy xem nơi nhận có thật sự cần không: giấy tờ đã có trong VNeID hoặc cơ sở dữ liệu thì cơ quan nhà nước không được đòi bản sao chứng thực.',
    'First see whether the receiver really needs it: offices may not ask for certified copies of what VNeID or a database shows.',
  ),
  conditions: t(
    'Không chứng thực từ bản chính bị tẩy xóa, hư hỏng không đọc được, có dấu mật hoặc ghi không được sao chụp, có nội dung trái pháp luật, hoặc giấy tờ nước ngoài chưa hợp pháp hóa lãnh sự.',
    'Not from an original that was altered, cannot be read, is secret, is unlawful, or is foreign and not legalised.',
  ),
  steps: [
    t('Đăng nhập bằng VNeID và liệt kê giấy tờ, số trang, số bản.', 'Sign in with VNeID and list the papers, their pages and the copies you need.'),
    t('Mang bản chính đến quầy; cán bộ chụp bản sao nếu bạn chưa có.', 'Bring the originals to the counter; the officer copies them if you have no copies.'),
    t('Công chức đối chiếu và người có thẩm quyền ký.', 'The officer compares them and the certifier signs.'),
    t('Nhận bản sao tại quầy.', 'Take the copies at the counter.'),
  ],
  legalBasis: certificationBasis,
  components: [
    {
      key: 'original', title: t('Bản chính giấy tờ cần chứng thực bản sao', 'The originals'), kind: 'PRESENT', originals: 1, required: true,
      hint: t('Xuất trình và nhận lại ngay. Giấy tờ có trên VNeID thì không phải mang.', 'Shown and given back at once. What VNeID holds need not be brought.'),
    },
    {
      key: 'scan', title: t('Ảnh chụp trước của giấy tờ', 'A photograph of the paper'), kind: 'SUBMIT', required: false, maxFiles: 10,
      hint: t('Không bắt buộc. Giúp quầy chuẩn bị trước khi bạn đến.', 'Not required. It lets the counter prepare.'),
    },
  ],
  form: {
    pages: [
      ...requesterPages,
      page('papersPage', t('Giấy tờ cần chứng thực', 'The papers'), [
        {
          key: 'papers', type: 'table', label: t('Danh sách giấy tờ', 'List of papers'), required: true, minRows: 1, maxRows: 20, rowLabel: t('Giấy tờ', 'Paper'),
          hint: t('Số trang tính trên bản chính.', 'Pages are counted on the original.'),
          columns: [
            { key: 'name', type: 'text', label: t('Tên giấy tờ', 'Name of the paper'), required: true, maxLength: 150 },
            { key: 'issuer', type: 'text', label: t('Cơ quan cấp', 'Issued by'), required: true, maxLength: 150 },
            { key: 'pages', type: 'number', label: t('Số trang', 'Pages'), required: true, min: 1, max: 2000 },
            { key: 'copies', type: 'number', label: t('Số bản sao', 'Copies'), required: true, min: 1, max: 50 },
          ],
        },
      ]),
      page('formPage', t('Dạng bản sao', 'Form of the copies'), [
        {
          key: 'foreignPaper', type: 'yesNo', label: t('Có giấy tờ do nước ngoài cấp?', 'Is any paper issued abroad?'), required: true,
          hint: t('Giấy tờ nước ngoài phải được hợp pháp hóa lãnh sự, trừ trường hợp được miễn.', 'Foreign papers must be legalised unless exempt.'),
        },
        {
          key: 'output', type: 'choice', label: t('Bạn cần bản sao dạng nào?', 'Which form do you need?'), required: true,
          options: [option('paper', 'Bản giấy', 'On paper'), option('electronic', 'Bản điện tử', 'Electronic'), option('both', 'Cả hai', 'Both')],
        },
        { key: 'legalised', type: 'yesNo', label: t('Giấy tờ nước ngoài đã được hợp pháp hóa lãnh sự hoặc được miễn?', 'Are the foreign papers legalised or exempt?'), required: true, condition: equals('foreignPaper', true) },
      ]),
    ],
  },
  fees: [{
    key: 'pages', amount: 2000, amountFrom: forAllPapers, group: 'pages', legalGround: certificationGround,
    label: t('Chứng thực bản sao: 2.000 đồng mỗi trang, từ trang thứ ba 1.000 đồng, nhiều nhất 200.000 đồng một bản', 'Certified copies: 2,000 đồng a page, 1,000 from the third, at most 200,000 a copy'),
  }],
  timeLimits: [{
    limit: sameDay,
    note: t('Nhiều giấy tờ, nhiều trang hoặc phải xem xét kỹ: thêm không quá 2 ngày làm việc.', 'Many papers or pages: up to 2 more working days.'),
  }],
  workflow: { steps: certifySteps('Đối chiếu bản sao với bản chính', 'Comparison with the original') },
  results: [{
    key: 'certifiedCopy', title: t('Lời chứng bản sao từ bản chính', 'Statement of certification'), code: 'KQ.G15.000021', register: 'COPY_CERTIFICATION',
    blocks: [
      { kind: 'paragraph', text: 'Chứng thực bản sao đúng với bản chính.' },
      {
        kind: 'rows',
        rows: [
          { label: 'Số chứng thực', value: '{{registerNumber}}' },
          { label: 'Quyển số', value: '{{registerBook}} – SCT/BS' },
          { label: 'Người yêu cầu', value: '{{requesterName}}' },
          { label: 'Dạng bản sao', value: '{{output}}' },
          { label: 'Ngày chứng thực', value: '{{issuedDay}}' },
        ],
      },
      { kind: 'paragraph', text: 'Giấy tờ được chứng thực theo danh sách trong hồ sơ {{dossierCode}} tại {{agencyName}}.' },
    ],
  }],
  deliveries: ['COUNTER', 'ELECTRONIC'],
  languages: ['vi', 'en'],
  lifeEvents: ['certifyingPapers'],
  audiences: ['CITIZEN', 'BUSINESS', 'ORGANISATION'],
}
