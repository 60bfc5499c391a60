import type { ProcedureSource } from '@/lib/procedure/schema'
import { approveStep, equals, handOverStep, intakeStep, oneOf, option, page, requesterIdComponent, t } from './common'
import {
  consentPage, consentPaper, dwellingComponent, exemptionField, householdPage, membersPage, moverPage, residenceBasis, residenceFees, residenceNotice,
  residenceRequester, residenceSector, verifyResidence,
} from './residence'

const owned = equals('dwellingKind', 'owned')
const family = equals('dwellingKind', 'family')
const rented = equals('dwellingKind', 'rented')

/** Đăng ký thường trú. */
export const permanentResidence: ProcedureSource = {
  code: '1.004222',
  name: t('Đăng ký thường trú', 'Registration of permanent residence'),
  sector: residenceSector,
  level: 'FULL',
  synonyms: ['nhập hộ khẩu', 'nhập khẩu', 'chuyển hộ khẩu', 'chuyển khẩu', 'đăng ký hộ khẩu', 'vào hộ khẩu', 'CT01'],
  audience: t('Công dân Việt Nam có chỗ ở hợp pháp trên địa bàn phường', 'Vietnamese citizens with a lawful dwelling in the ward'),
  summary: t(
    'Đăng ký nơi ở ổn định, lâu dài tại phường: nhà của mình, nhà của người thân hoặc nhà thuê, mượn, ở nhờ.',
    'Registers a lasting home in the ward: your own, a relative’s, or a rented or borrowed one.',
  ),
  description: t(
    'Không còn sổ hộ khẩu giấy: thông tin được cập nhật vào Cơ sở dữ liệu về cư trú. Công an phường giải quyết; hồ sơ nộp trực tuyến không phải ký tay.',
    'There is no paper household book any more: the residence database is updated. The ward police decide; an online filing takes no signature.',
  ),
  conditions: t('Có chỗ ở hợp pháp. Nhà thuê, mượn, ở nhờ phải đủ diện tích tối thiểu do thành phố quy định.', 'A lawful dwelling. A rented or borrowed one must have the floor area the city asks for.'),
  steps: [
    t('Đăng nhập bằng VNeID, điền tờ khai CT01.', 'Sign in with VNeID and fill in form CT01.'),
    t('Chủ hộ, chủ nhà, cha mẹ (nếu cần) cho ý kiến đồng ý.', 'The head of household, the owner and the parents agree where needed.'),
    t('Phường tiếp nhận trong 8 giờ làm việc; Công an phường kiểm tra, xác minh.', 'The ward accepts it within 8 working hours; the ward police check it.'),
    t('Bạn nhận thông báo kết quả; thông tin có trên VNeID.', 'You receive the notice; VNeID shows the new residence.'),
  ],
  legalBasis: residenceBasis,
  cases: [
    { key: 'owned', title: t('Chỗ ở thuộc sở hữu của mình', 'Your own dwelling'), condition: owned },
    { key: 'family', title: t('Về ở với người thân (khoản 2 Điều 20 Luật Cư trú)', 'Joining relatives'), condition: family },
    { key: 'rented', title: t('Thuê, mượn, ở nhờ', 'Rented or borrowed dwelling') },
  ],
  components: [
    dwellingComponent(owned),
    {
      key: 'kinship', title: t('Giấy tờ chứng minh quan hệ nhân thân với chủ hộ', 'Proof of kinship with the head of household'), kind: 'SUBMIT', required: false, originals: 1, condition: family, maxFiles: 3,
      hint: t('Chỉ tải lên khi cơ quan báo không tra cứu được.', 'Upload it only where the office cannot look it up.'),
      replaceableBy: ['national-population.family', 'civil-status.birth', 'civil-status.marriage'],
      replacedNote: t('Không phải nộp khi cơ quan tra cứu được quan hệ trong cơ sở dữ liệu dân cư, hộ tịch.', 'Not needed where the databases show the kinship.'),
    },
    {
      key: 'lease', title: t('Hợp đồng, văn bản cho thuê, mượn, ở nhờ đã công chứng hoặc chứng thực', 'Certified contract of lease or loan'), kind: 'SUBMIT', originals: 1, condition: rented, maxFiles: 5,
    },
    consentPaper,
    requesterIdComponent,
  ],
  form: {
    pages: [
      ...residenceRequester,
      moverPage,
      page('dwellingPage', t('Chỗ ở', 'The dwelling'), [
        {
          key: 'dwellingKind', type: 'choice', label: t('Chỗ ở này là gì?', 'What kind of dwelling is it?'), required: true,
          options: [
            option('owned', 'Nhà thuộc sở hữu của tôi', 'My own'),
            option('family', 'Nhà của người thân, tôi về ở cùng hộ', 'A relative’s, whose household I join'),
            option('rented', 'Nhà thuê, mượn, ở nhờ', 'Rented or borrowed'),
          ],
        },
        {
          key: 'floorArea', type: 'number', label: t('Diện tích sàn cho mỗi người (m²)', 'Floor area for each person (m²)'), required: true, min: 1, max: 1000, condition: rented,
          hint: t('Diện tích sàn chia cho số người ở. Mức tối thiểu do Hội đồng nhân dân thành phố quy định, không dưới 8 m².', 'Floor area divided by the people living there. The city sets the minimum, never below 8 m².'),
          rules: [{ kind: 'range', min: 8, message: t('Nhà thuê, mượn, ở nhờ phải có ít nhất 8 m² sàn cho mỗi người', 'A rented dwelling needs at least 8 m² for each person') }],
        },
        exemptionField,
      ]),
      householdPage,
      membersPage,
      consentPage({ head: oneOf('dwellingKind', ['family', 'rented']), owner: oneOf('dwellingKind', ['family', 'rented']) }),
    ],
  },
  fees: residenceFees('permanent', t('Đăng ký thường trú', 'Permanent residence'), 10_000, 20_000),
  timeLimits: [{ limit: { unit: 'WORKING_DAYS', amount: 7 } }],
  supplementClock: 'RESTART',
  workflow: { steps: [intakeStep, verifyResidence, approveStep, handOverStep] },
  results: [residenceNotice('đăng ký thường trú cho')],
  deliveries: ['ELECTRONIC', 'COUNTER'],
  languages: ['vi', 'en'],
  lifeEvents: ['moving'],
  audiences: ['CITIZEN'],
}
