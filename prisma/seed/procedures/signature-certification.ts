import type { ProcedureSource } from '@/lib/procedure/schema'
import { certificationBasis, certificationGround, certificationSector, certifySteps, identityToShow } from './certification'
import { equals, option, page, requesterPages, sameDay, t } from './common'

const transaction = equals('paperKind', 'authorisation')

/** Chứng thực chữ ký. */
export const signatureCertification: ProcedureSource = {
  code: '2.000884',
  name: t('Chứng thực chữ ký', 'Certification of a signature'),
  sector: certificationSector,
  level: 'PARTIAL',
  synonyms: ['xác nhận chữ ký', 'chứng thực giấy ủy quyền', 'xác nhận sơ yếu lý lịch', 'chứng thực điểm chỉ', 'công chứng chữ ký'],
  audience: t('Mọi người cần chứng thực chữ ký hoặc điểm chỉ của mình; không phụ thuộc nơi cư trú', 'Anybody who needs their signature or thumbprint certified, wherever they live'),
  summary: t(
    'Chứng nhận chữ ký hoặc dấu điểm chỉ trong giấy tờ là của bạn. Khai trước trên mạng, rồi đến ký trước mặt cán bộ.',
    'Certifies that a signature or thumbprint is yours. Fill in the form online, then come and sign before the officer.',
  ),
  description: t('Đừng ký trước ở nhà: bạn phải ký tại quầy. Bản thân cán bộ không chứng nhận nội dung giấy tờ, chỉ chứng nhận chữ ký.', 'Do not sign at home: you sign at the counter. Only the signature is certified, not what the paper says.'),
  conditions: t(
    'Người ký minh mẫn, có giấy tờ tùy thân còn giá trị; giấy tờ không có nội dung trái pháp luật và không phải là giao dịch, trừ giấy ủy quyền không có thù lao và một số trường hợp luật cho phép.',
    'The signer is of sound mind and has a valid identity paper; the paper is lawful and no transaction, except an authorisation without reward and other cases the law allows.',
  ),
  steps: [
    t('Đăng nhập bằng VNeID và cho biết giấy tờ cần chứng thực chữ ký.', 'Sign in with VNeID and say which paper it is.'),
    t('Đến quầy cùng giấy tờ tùy thân và giấy tờ chưa ký.', 'Come to the counter with your identity paper and the unsigned paper.'),
    t('Ký hoặc điểm chỉ trước mặt cán bộ.', 'Sign, or give your thumbprint, before the officer.'),
    t('Người có thẩm quyền ký chứng thực, bạn nhận lại giấy tờ.', 'The certifier signs, and you take your paper.'),
  ],
  legalBasis: certificationBasis,
  components: [
    identityToShow,
    { key: 'paper', title: t('Giấy tờ, văn bản sẽ ký', 'The paper to be signed'), kind: 'PRESENT', originals: 1, required: true, hint: t('Mang đến, chưa ký.', 'Bring it unsigned.') },
    {
      key: 'translation', title: t('Bản dịch nội dung ra tiếng Việt', 'Translation into Vietnamese'), kind: 'SUBMIT', required: false, copies: 1, condition: equals('foreignLanguage', true), maxFiles: 3,
      hint: t('Chỉ khi cán bộ không hiểu rõ giấy tờ bằng tiếng nước ngoài; không cần chứng thực bản dịch.', 'Only where the officer cannot read the foreign language; it need not be certified.'),
    },
  ],
  form: {
    pages: [
      ...requesterPages,
      page('paperPage', t('Giấy tờ cần chứng thực chữ ký', 'The paper'), [
        {
          key: 'paperKind', type: 'choice', label: t('Đó là giấy tờ gì?', 'What paper is it?'), required: true,
          options: [
            option('cv', 'Sơ yếu lý lịch, tờ khai lý lịch cá nhân', 'Personal statement'),
            option('authorisation', 'Giấy ủy quyền', 'Authorisation'),
            option('declaration', 'Giấy cam đoan, đơn, tờ khai khác', 'Declaration or another form'),
            option('other', 'Giấy tờ khác', 'Another paper'),
          ],
        },
        { key: 'paperName', type: 'text', label: t('Tên giấy tờ', 'Name of the paper'), required: true, maxLength: 200 },
        {
          key: 'authorisationAllowed', type: 'yesNo', required: true, condition: transaction,
          label: t('Việc ủy quyền không có thù lao, không có nghĩa vụ bồi thường và không chuyển quyền sở hữu tài sản?', 'Is it without reward, without liability, and without a transfer of property?'),
          rules: [{
            kind: 'holds', condition: equals('authorisationAllowed', true),
            message: t('Ủy quyền có thù lao hoặc chuyển quyền sở hữu phải chứng thực hợp đồng ủy quyền, không phải chứng thực chữ ký', 'Such an authorisation is certified as a contract, not as a signature'),
          }],
        },
        { key: 'foreignLanguage', type: 'yesNo', label: t('Giấy tờ bằng tiếng nước ngoài?', 'Is the paper in a foreign language?'), required: true },
      ]),
      page('signing', t('Việc ký', 'The signing'), [
        {
          key: 'signingKind', type: 'choice', label: t('Bạn sẽ ký hay điểm chỉ?', 'Will you sign or give a thumbprint?'), required: true,
          options: [
            option('sign', 'Ký tên', 'Sign'),
            option('thumbprint', 'Điểm chỉ vì không ký được', 'Thumbprint, as I cannot sign'),
            option('neither', 'Không thể ký và điểm chỉ', 'Neither is possible'),
          ],
        },
        { key: 'signers', type: 'number', label: t('Có bao nhiêu người cùng ký?', 'How many people sign?'), required: true, min: 1, max: 20, hint: t('Mọi người ký phải cùng có mặt.', 'All of them must be present.') },
        { key: 'paperCount', type: 'number', label: t('Số giấy tờ cần chứng thực chữ ký', 'How many papers'), required: true, min: 1, max: 20, hint: t('Lệ phí tính theo số giấy tờ, không theo số chữ ký trong một giấy.', 'The fee is counted by papers, not by signatures in one paper.') },
      ]),
    ],
  },
  fees: [{
    key: 'signature', amount: 10_000, quantityField: 'paperCount', group: 'signature', legalGround: certificationGround,
    label: t('Chứng thực chữ ký, mỗi trường hợp', 'Certification of signatures, each case'),
  }],
  timeLimits: [{ limit: sameDay }],
  workflow: { steps: certifySteps('Kiểm tra giấy tờ và chứng kiến việc ký', 'Check, and witness of the signing') },
  results: [{
    key: 'certifiedSignature', title: t('Lời chứng chứng thực chữ ký', 'Statement of certification'), code: 'KQ.G15.000022', register: 'SIGNATURE_CERTIFICATION',
    blocks: [
      { kind: 'paragraph', text: 'Tại {{agencyName}}, ông/bà {{requesterName}}, số định danh cá nhân {{requesterId}}, cam đoan đã hiểu, tự chịu trách nhiệm về nội dung giấy tờ và đã ký trước mặt cán bộ.' },
      {
        kind: 'rows',
        rows: [
          { label: 'Số chứng thực', value: '{{registerNumber}}' },
          { label: 'Quyển số', value: '{{registerBook}} – SCT/CK, ĐC' },
          { label: 'Giấy tờ', value: '{{paperName}}' },
          { label: 'Cách ký', value: '{{signingKind}}' },
          { label: 'Ngày chứng thực', value: '{{issuedDay}}' },
        ],
      },
    ],
  }],
  deliveries: ['COUNTER'],
  languages: ['vi', 'en'],
  lifeEvents: ['certifyingPapers'],
  audiences: ['CITIZEN'],
}
