import type { ProcedureSource } from '@/lib/procedure/schema'
import { approveStep, equals, handOverStep, intakeStep, option, page, requesterIdComponent, t } from './common'
import {
  consentPage, consentPaper, dwellingComponent, exemptionField, householdPage, membersPage, moverPage, residenceBasis, residenceFees, residenceNotice,
  residenceRequester, residenceSector, verifyResidence,
} from './residence'

const asList = equals('filingKind', 'list')
const asHousehold = equals('filingKind', 'household')

/** Đăng ký tạm trú. */
export const temporaryResidence: ProcedureSource = {
  code: '1.004194',
  name: t('Đăng ký tạm trú', 'Registration of temporary residence'),
  sector: residenceSector,
  level: 'FULL',
  synonyms: ['tạm trú', 'đăng ký KT3', 'ở trọ', 'thuê trọ', 'làm tạm trú cho sinh viên', 'CT01'],
  audience: t('Người ở tại phường từ 30 ngày trở lên ngoài nơi thường trú', 'Whoever stays in the ward for 30 days or more, away from the permanent residence'),
  summary: t(
    'Đăng ký nơi ở từ 30 ngày trở lên khi đi học, đi làm, thuê trọ. Thời hạn tối đa 2 năm, được gia hạn nhiều lần.',
    'Registers a stay of 30 days or more: to study, to work, in rented rooms. At most 2 years, renewable.',
  ),
  description: t(
    'Hợp đồng thuê, mượn, cho ở nhờ không phải công chứng. Công an phường giải quyết.',
    'The contract of lease need not be certified. The ward police decide.',
  ),
  steps: [
    t('Đăng nhập bằng VNeID, điền tờ khai CT01.', 'Sign in with VNeID and fill in form CT01.'),
    t('Chủ nhà, chủ hộ (nếu cần) cho ý kiến đồng ý.', 'The owner and the head of household agree where needed.'),
    t('Phường tiếp nhận trong 8 giờ làm việc; Công an phường kiểm tra.', 'The ward accepts it within 8 working hours; the ward police check it.'),
    t('Bạn nhận thông báo kết quả.', 'You receive the notice.'),
  ],
  legalBasis: residenceBasis,
  eligibility: [{
    key: 'stay',
    question: t('Bạn sẽ ở tại phường bao lâu?', 'How long will you stay in the ward?'),
    options: [
      { value: 'long', label: t('Từ 30 ngày trở lên', '30 days or more'), outcome: 'go-on' },
      {
        value: 'short', label: t('Dưới 30 ngày', 'Less than 30 days'),
        outcome: {
          message: t(
            'Ở dưới 30 ngày chỉ cần thông báo lưu trú (thủ tục 2.001159) với Công an phường, không phải đăng ký tạm trú.',
            'A stay of less than 30 days is only notified to the ward police (procedure 2.001159); it takes no registration.',
          ),
        },
      },
      {
        value: 'settle', label: t('Ở ổn định, lâu dài', 'For good'),
        outcome: { message: t('Nếu có chỗ ở hợp pháp và muốn ở lâu dài, bạn đăng ký thường trú.', 'For a lasting home, register your permanent residence.'), goTo: '1.004222' },
      },
    ],
  }],
  cases: [
    { key: 'list', title: t('Đăng ký theo danh sách', 'Registered as a list'), condition: asList },
    { key: 'household', title: t('Cá nhân, hộ gia đình', 'A person or a family') },
  ],
  components: [
    dwellingComponent(asHousehold),
    { key: 'listPaper', title: t('Văn bản đề nghị kèm danh sách người tạm trú', 'Request with the list of persons'), kind: 'SUBMIT', originals: 1, condition: asList, maxFiles: 5 },
    consentPaper,
    requesterIdComponent,
  ],
  form: {
    pages: [
      ...residenceRequester,
      page('filing', t('Cách đăng ký', 'How you register'), [
        {
          key: 'filingKind', type: 'choice', label: t('Bạn đăng ký cho ai?', 'For whom do you register?'), required: true,
          options: [
            option('household', 'Cá nhân hoặc hộ gia đình', 'A person or a family'),
            option('list', 'Theo danh sách (nhà trọ, ký túc xá, doanh nghiệp)', 'A list (lodging house, dormitory, company)'),
          ],
        },
        { key: 'personCount', type: 'number', label: t('Số người trong danh sách', 'How many persons are on the list'), required: true, min: 1, max: 1000, condition: asList },
        {
          key: 'months', type: 'number', label: t('Thời hạn tạm trú (tháng)', 'For how many months'), required: true, min: 1, max: 24,
          hint: t('Nhiều nhất 24 tháng, sau đó gia hạn.', 'At most 24, then renewed.'),
        },
        { key: 'ownDwelling', type: 'yesNo', label: t('Chỗ ở này thuộc sở hữu của bạn?', 'Do you own the dwelling?'), required: true },
        exemptionField,
      ]),
      moverPage,
      householdPage,
      membersPage,
      consentPage({ head: { and: [asHousehold, equals('ownDwelling', false)] }, owner: equals('ownDwelling', false) }),
    ],
  },
  fees: [
    ...residenceFees('household', t('Đăng ký tạm trú cho cá nhân, hộ gia đình', 'Temporary residence of a person or a family'), 7_000, 15_000, { caseKey: 'household' }),
    ...residenceFees('list', t('Đăng ký tạm trú theo danh sách, mỗi người', 'Temporary residence by list, each person'), 5_000, 10_000, { caseKey: 'list', quantityField: 'personCount' }),
  ],
  timeLimits: [{ limit: { unit: 'WORKING_DAYS', amount: 3 } }],
  supplementClock: 'RESTART',
  workflow: { steps: [intakeStep, verifyResidence, approveStep, handOverStep] },
  results: [residenceNotice('đăng ký tạm trú cho')],
  deliveries: ['ELECTRONIC', 'COUNTER'],
  languages: ['vi', 'en'],
  lifeEvents: ['moving'],
  audiences: ['CITIZEN', 'BUSINESS', 'ORGANISATION'],
}
