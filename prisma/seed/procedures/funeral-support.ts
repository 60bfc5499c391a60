import type { ProcedureSource } from '@/lib/procedure/schema'
import { approveStep, equals, handOverStep, intakeStep, notAfterToday, option, page, personName, requesterIdComponent, requesterPages, sexOptions, t } from './common'

const byPerson = equals('organiserKind', 'person')
const byBody = equals('organiserKind', 'organisation')
const overEighty = equals('benefit', 'elderlyPension')
const toAccount = equals('payment', 'account')

/** Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội. */
export const funeralSupport: ProcedureSource = {
  code: '1.001731',
  name: t('Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội', 'Funeral support for beneficiaries of social assistance'),
  sector: { key: 'socialAssistance', name: t('Bảo trợ xã hội', 'Social assistance') },
  level: 'FULL',
  synonyms: ['mai táng phí', 'tiền mai táng', 'tiền chôn cất', 'trợ cấp đám tang', 'hỗ trợ đám ma'],
  audience: t('Người, hộ gia đình hoặc tổ chức lo mai táng cho người đang hưởng trợ cấp xã hội', 'Whoever arranges the burial of a person who received social assistance'),
  summary: t(
    'Khoản tiền một lần cho người lo mai táng khi người đang hưởng trợ cấp xã hội hằng tháng qua đời.',
    'One payment to whoever arranges the burial of a person who received monthly social assistance.',
  ),
  description: t(
    'Người có thể hưởng nhiều chế độ mai táng chỉ nhận chế độ cao nhất. Mức hỗ trợ tính theo mức chuẩn trợ cấp xã hội đang áp dụng.',
    'Where several funeral benefits apply, only the highest is paid. The amount follows the standard of social assistance in force.',
  ),
  conditions: t('Người đã mất đang hưởng trợ cấp xã hội hằng tháng và chưa được hưởng chế độ mai táng khác cao hơn.', 'The deceased received monthly assistance, and no higher funeral benefit is paid.'),
  steps: [
    t('Đăng nhập bằng VNeID và điền tờ khai.', 'Sign in with VNeID and fill in the form.'),
    t('Phường tiếp nhận và tra cứu việc đăng ký khai tử.', 'The ward accepts it and looks up the registration of the death.'),
    t('Công chức văn hóa – xã hội thẩm định trong 3 ngày làm việc.', 'The social affairs officer decides within 3 working days.'),
    t('Bạn nhận quyết định và tiền qua tài khoản hoặc tại phường.', 'You receive the decision, and the money in an account or at the ward.'),
  ],
  legalBasis: ['Nghị định số 20/2021/NĐ-CP', 'Nghị định số 42/2025/NĐ-CP', 'Nghị định số 45/2025/NĐ-CP', 'Nghị định số 147/2025/NĐ-CP', 'Nghị định số 335/2026/NĐ-CP'],
  eligibility: [{
    key: 'received',
    question: t('Người đã mất đang hưởng khoản nào hằng tháng?', 'What did the deceased receive every month?'),
    options: [
      { value: 'assistance', label: t('Trợ cấp xã hội (người khuyết tật, người cao tuổi, trẻ mồ côi …)', 'Social assistance (disability, old age, orphans …)'), outcome: 'go-on' },
      {
        value: 'insurance', label: t('Lương hưu hoặc trợ cấp bảo hiểm xã hội', 'A pension or a benefit of social insurance'),
        outcome: { message: t('Tiền mai táng của người hưởng lương hưu do cơ quan Bảo hiểm xã hội trả theo chế độ tử tuất.', 'Social insurance pays the funeral of its pensioners, as a survivors’ benefit.') },
      },
      {
        value: 'merit', label: t('Trợ cấp người có công với cách mạng', 'A benefit for people of merit'),
        outcome: { message: t('Người có công và thân nhân hưởng theo thủ tục riêng của ngành người có công. Hãy hỏi bộ phận Một cửa.', 'People of merit and their families have a procedure of their own. Please ask the counter.') },
      },
      {
        value: 'none', label: t('Không hưởng khoản nào', 'None of these'),
        outcome: { message: t('Thủ tục này chỉ dành cho người đang hưởng trợ cấp xã hội hằng tháng.', 'This is only for people who received monthly social assistance.') },
      },
    ],
  }],
  components: [
    {
      key: 'deathPaper', title: t('Trích lục khai tử hoặc giấy báo tử', 'Death extract or death notice'), kind: 'SUBMIT', required: false, copies: 1, maxFiles: 2,
      hint: t('Chỉ tải lên khi phường báo không tra cứu được.', 'Upload it only where the ward cannot look it up.'),
      replaceableBy: ['civil-status.death', 'health.death-notice'],
      replacedNote: t('Không phải nộp khi việc khai tử đã có trong Cơ sở dữ liệu hộ tịch.', 'Not needed where the civil-status database has the death.'),
    },
    {
      key: 'stopDecision', title: t('Quyết định hoặc danh sách thôi hưởng trợ cấp', 'Decision that ends the benefit'), kind: 'SUBMIT', copies: 1, condition: overEighty, maxFiles: 3,
      hint: t('Với người từ đủ 80 tuổi đang hưởng trợ cấp tuất bảo hiểm xã hội hoặc trợ cấp khác.', 'For a person of 80 or more who received a survivors’ or another benefit.'),
    },
    requesterIdComponent,
  ],
  form: {
    pages: [
      ...requesterPages,
      page('deceased', t('Người đã mất', 'The deceased'), [
        personName('deceasedName', t('Họ, chữ đệm, tên người đã mất', 'Full name of the deceased')),
        {
          key: 'deceasedBirthDate', type: 'partialDate', label: t('Ngày, tháng, năm sinh của người đã mất', 'Date of birth of the deceased'), required: true,
          rules: [notAfterToday('Ngày sinh không được sau hôm nay', 'The date of birth cannot be after today')],
        },
        { key: 'deceasedSex', type: 'choice', label: t('Giới tính của người đã mất', 'Sex of the deceased'), required: true, options: sexOptions },
        { key: 'deceasedEthnicity', type: 'select', list: 'ethnicity', label: t('Dân tộc của người đã mất', 'Ethnic group of the deceased'), required: true },
        {
          key: 'deceasedId', type: 'personalId', label: t('Số định danh cá nhân của người đã mất', 'Personal identification number of the deceased'),
          hint: t('Không bắt buộc nếu bạn không biết.', 'Not required if you do not know it.'), birthDateField: 'deceasedBirthDate', sexField: 'deceasedSex',
        },
        { key: 'deceasedHome', type: 'address', label: t('Nơi cư trú của người đã mất', 'Residence of the deceased'), required: true },
      ]),
      page('death', t('Việc qua đời và trợ cấp', 'The death and the benefit'), [
        {
          key: 'deathDate', type: 'date', label: t('Ngày mất', 'Date of death'), required: true,
          rules: [notAfterToday('Ngày mất không được sau hôm nay', 'The date of death cannot be after today')],
        },
        {
          key: 'deathRegistered', type: 'yesNo', label: t('Đã đăng ký khai tử chưa?', 'Has the death been registered?'), required: true,
          hint: t('Nếu chưa, bạn nên đăng ký khai tử trước: phường sẽ tự tra cứu.', 'If not, register it first: the ward then looks it up.'),
        },
        {
          key: 'benefit', type: 'select', label: t('Loại trợ cấp đang hưởng', 'The benefit received'), required: true,
          options: [
            option('disability', 'Trợ cấp người khuyết tật nặng, đặc biệt nặng', 'For a severe disability'),
            option('elderly', 'Trợ cấp người cao tuổi', 'For the elderly'),
            option('elderlyPension', 'Từ đủ 80 tuổi đang hưởng trợ cấp tuất hoặc trợ cấp khác', 'Aged 80 or more with a survivors’ or another benefit'),
            option('orphan', 'Trợ cấp trẻ em không có nguồn nuôi dưỡng', 'For a child without support'),
            option('hiv', 'Trợ cấp người nhiễm HIV thuộc hộ nghèo', 'For a person with HIV in a poor household'),
            option('other', 'Trợ cấp xã hội hằng tháng khác', 'Another monthly assistance'),
          ],
        },
      ]),
      page('organiser', t('Người hoặc tổ chức lo mai táng', 'Who arranged the burial'), [
        {
          key: 'organiserKind', type: 'choice', label: t('Ai đứng ra lo mai táng?', 'Who arranged the burial?'), required: true,
          options: [option('person', 'Cá nhân, hộ gia đình', 'A person or a family'), option('organisation', 'Cơ quan, tổ chức, đơn vị', 'An organisation')],
        },
        { ...personName('organiserName', t('Họ, chữ đệm, tên người lo mai táng', 'Full name of that person')), condition: byPerson },
        { key: 'organiserId', type: 'personalId', label: t('Số định danh cá nhân của người lo mai táng', 'Personal identification number of that person'), required: true, condition: byPerson },
        { key: 'organiserRelation', type: 'text', label: t('Quan hệ với người đã mất', 'Relation to the deceased'), required: true, maxLength: 50, condition: byPerson },
        { key: 'organisationName', type: 'text', label: t('Tên cơ quan, tổ chức', 'Name of the organisation'), required: true, condition: byBody },
        { key: 'representative', type: 'text', label: t('Người đại diện và chức vụ', 'Representative and office'), required: true, condition: byBody },
      ]),
      page('paymentPage', t('Nhận tiền hỗ trợ', 'How the money is paid'), [
        {
          key: 'payment', type: 'choice', label: t('Bạn muốn nhận tiền cách nào?', 'How do you want the money?'), required: true,
          options: [option('account', 'Chuyển khoản', 'Bank transfer'), option('cash', 'Tiền mặt tại phường', 'Cash at the ward')],
        },
        { key: 'accountHolder', type: 'text', label: t('Tên chủ tài khoản', 'Account holder'), required: true, maxLength: 100, condition: toAccount },
        {
          key: 'accountNumber', type: 'text', label: t('Số tài khoản', 'Account number'), required: true, maxLength: 30, condition: toAccount,
          rules: [{ kind: 'pattern', pattern: '[0-9]{6,19}', message: t('Số tài khoản gồm 6 đến 19 chữ số, viết liền', 'An account number has 6 to 19 digits without spaces') }],
        },
        { key: 'bank', type: 'text', label: t('Ngân hàng, chi nhánh', 'Bank and branch'), required: true, maxLength: 120, condition: toAccount },
      ]),
    ],
  },
  fees: [],
  feeNote: t('Không thu phí, lệ phí.', 'There is no fee.'),
  timeLimits: [{ limit: { unit: 'WORKING_DAYS', amount: 3 } }],
  workflow: {
    steps: [
      intakeStep,
      {
        key: 'assess', title: t('Thẩm định, dự thảo quyết định', 'Assessment and draft'), role: 'CASE_OFFICER', share: 60,
        actions: ['requestSupplement', 'draftResult', 'returnToPrevious', 'stop'],
      },
      approveStep,
      handOverStep,
    ],
  },
  results: [{
    key: 'decision', title: t('Quyết định hỗ trợ chi phí mai táng', 'Decision on funeral support'), register: null,
    blocks: [
      { kind: 'paragraph', text: 'Xét đề nghị theo hồ sơ {{dossierCode}} của ông/bà {{requesterName}}, {{agencyName}} quyết định:' },
      { kind: 'heading', text: 'Điều 1. Hỗ trợ chi phí mai táng' },
      {
        kind: 'rows',
        rows: [
          { label: 'Người đã mất', value: '{{deceasedName.capitals}}' },
          { label: 'Ngày, tháng, năm sinh', value: '{{deceasedBirthDate}}' },
          { label: 'Ngày mất', value: '{{deathDate}}' },
          { label: 'Trợ cấp đang hưởng', value: '{{benefit}}' },
        ],
      },
      { kind: 'heading', text: 'Điều 2. Người nhận hỗ trợ' },
      {
        kind: 'rows',
        rows: [
          { label: 'Cá nhân lo mai táng', value: '{{organiserName}}' },
          { label: 'Tổ chức lo mai táng', value: '{{organisationName}}' },
          { label: 'Cách nhận', value: '{{payment}} {{accountNumber}} {{bank}}' },
        ],
      },
      { kind: 'paragraph', text: 'Mức hỗ trợ bằng 20 lần mức chuẩn trợ giúp xã hội tại thời điểm người được hỗ trợ qua đời. Quyết định có hiệu lực từ ngày {{issuedDay}}.' },
    ],
  }],
  deliveries: ['ELECTRONIC', 'COUNTER', 'POST'],
  languages: ['vi', 'en'],
  lifeEvents: ['losingSomeone', 'support'],
  audiences: ['CITIZEN', 'ORGANISATION'],
}
