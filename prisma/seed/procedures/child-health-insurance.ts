import type { ProcedureSource } from '@/lib/procedure/schema'
import { approveStep, equals, handOverStep, intakeStep, notAfterToday, option, page, personName, requesterIdComponent, requesterPages, sexOptions, t } from './common'

const notRegistered = equals('birthRegistered', false)

/** Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi. */
export const childHealthInsurance: ProcedureSource = {
  code: '1.001939',
  name: t('Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi', 'Health insurance card for a child under 6'),
  sector: { key: 'healthInsurance', name: t('Bảo hiểm y tế', 'Health insurance') },
  level: 'FULL',
  synonyms: ['bhyt cho bé', 'thẻ bảo hiểm y tế trẻ em', 'làm thẻ bhyt cho con', 'bảo hiểm cho trẻ sơ sinh', 'mất thẻ bhyt của con'],
  audience: t('Cha, mẹ, người giám hộ của trẻ em dưới 6 tuổi cư trú tại phường', 'Parents and guardians of children under 6 who live in the ward'),
  summary: t(
    'Trẻ dưới 6 tuổi được cấp thẻ bảo hiểm y tế, Nhà nước đóng toàn bộ. Phường lập danh sách gửi cơ quan Bảo hiểm xã hội.',
    'Every child under 6 is insured, and the State pays all of it. The ward sends the list to Social Insurance.',
  ),
  description: t(
    'Thẻ có giá trị đến khi trẻ đủ 72 tháng tuổi; chưa đến kỳ nhập học thì đến hết ngày 30 tháng 9 của năm đó. Có thể dùng thẻ trên VNeID, VssID.',
    'The card is valid until the child is 72 months old, or until 30 September of that year where school has not begun. It can be shown in VNeID or VssID.',
  ),
  steps: [
    t('Đăng nhập bằng VNeID và điền thông tin của trẻ.', 'Sign in with VNeID and enter the child’s details.'),
    t('Phường tiếp nhận trong 8 giờ làm việc và tra cứu việc khai sinh.', 'The ward accepts it within 8 working hours and looks up the birth registration.'),
    t('Phường chuyển danh sách sang cơ quan Bảo hiểm xã hội.', 'The ward sends the list to Social Insurance.'),
    t('Bạn nhận thông báo có mã thẻ của trẻ.', 'You receive the notice with the child’s card.'),
  ],
  legalBasis: ['Luật Bảo hiểm y tế số 25/2008/QH12', 'Luật số 46/2014/QH13', 'Nghị định số 146/2018/NĐ-CP', 'Quyết định số 1474/QĐ-BTC'],
  eligibility: [{
    key: 'newborn',
    question: t('Trẻ đã được đăng ký khai sinh chưa?', 'Is the child’s birth registered?'),
    options: [
      { value: 'registered', label: t('Đã đăng ký khai sinh', 'Yes'), outcome: 'go-on' },
      { value: 'notice', label: t('Chưa, nhưng có giấy chứng sinh', 'Not yet, but there is a birth notice'), outcome: 'go-on' },
      {
        value: 'neither', label: t('Chưa có cả hai', 'Neither'),
        outcome: { message: t('Hãy đăng ký khai sinh cho trẻ trước: thẻ bảo hiểm y tế dựa trên khai sinh hoặc giấy chứng sinh.', 'Please register the birth first: the card rests on it.'), goTo: '1.001193' },
      },
    ],
  }],
  components: [
    {
      key: 'birthPaper', title: t('Giấy khai sinh hoặc giấy chứng sinh của trẻ', 'Birth certificate or birth notice'), kind: 'SUBMIT', copies: 1, condition: notRegistered, maxFiles: 2,
      hint: t('Chỉ khi trẻ chưa đăng ký khai sinh: tải lên giấy chứng sinh.', 'Only where the birth is not registered yet: the birth notice.'),
      replaceableBy: ['civil-status.birth', 'health.birth-notice'],
      replacedNote: t('Không phải nộp khi khai sinh đã có trong Cơ sở dữ liệu hộ tịch.', 'Not needed where the civil-status database has the birth.'),
    },
    requesterIdComponent,
  ],
  form: {
    pages: [
      ...requesterPages,
      page('childPage', t('Trẻ được cấp thẻ', 'The child'), [
        personName('childName', t('Họ, chữ đệm, tên của trẻ', 'Full name of the child')),
        {
          key: 'childBirthDate', type: 'date', label: t('Ngày, tháng, năm sinh của trẻ', 'Date of birth of the child'), required: true,
          rules: [
            notAfterToday('Ngày sinh không được sau hôm nay', 'The date of birth cannot be after today'),
            { kind: 'age', max: 5, message: t('Thủ tục này dành cho trẻ dưới 6 tuổi', 'This is for children under 6') },
          ],
        },
        { key: 'childSex', type: 'choice', label: t('Giới tính của trẻ', 'Sex of the child'), required: true, options: sexOptions },
        { key: 'birthRegistered', type: 'yesNo', label: t('Trẻ đã được đăng ký khai sinh?', 'Is the birth registered?'), required: true },
        {
          key: 'childId', type: 'personalId', label: t('Số định danh cá nhân của trẻ', 'Personal identification number of the child'), required: true,
          hint: t('Ghi trên giấy khai sinh.', 'It stands on the birth certificate.'),
          condition: equals('birthRegistered', true), birthDateField: 'childBirthDate', sexField: 'childSex',
        },
        { key: 'childEthnicity', type: 'select', list: 'ethnicity', label: t('Dân tộc của trẻ', 'Ethnic group of the child'), required: true },
        { key: 'childHome', type: 'address', label: t('Nơi cư trú của trẻ', 'Where the child lives'), required: true },
      ]),
      page('cardPage', t('Thẻ bảo hiểm y tế', 'The card'), [
        {
          key: 'cardReason', type: 'choice', label: t('Bạn xin thẻ trong trường hợp nào?', 'Why do you apply?'), required: true,
          options: [
            option('first', 'Cấp lần đầu', 'First card'),
            option('lost', 'Cấp lại do mất', 'Lost card'),
            option('changed', 'Đổi do thay đổi thông tin', 'Changed details'),
          ],
        },
        {
          key: 'clinic', type: 'text', label: t('Nơi khám bệnh, chữa bệnh ban đầu', 'Clinic of first resort'), required: true, maxLength: 150,
          hint: t('Ví dụ: Trạm y tế phường Hòa Cường.', 'For example: the health station of Hòa Cường ward.'),
        },
        {
          key: 'relation', type: 'choice', label: t('Quan hệ của bạn với trẻ', 'Your relation to the child'), required: true,
          options: [option('parent', 'Cha hoặc mẹ', 'Father or mother'), option('guardian', 'Người giám hộ', 'Guardian'), option('carer', 'Người đang nuôi dưỡng', 'Carer')],
        },
      ]),
    ],
  },
  fees: [],
  feeNote: t('Không thu phí, lệ phí.', 'There is no fee.'),
  timeLimits: [{ limit: { unit: 'WORKING_DAYS', amount: 5 } }],
  workflow: {
    steps: [
      intakeStep,
      {
        key: 'register', title: t('Lập danh sách, gửi cơ quan Bảo hiểm xã hội', 'List for Social Insurance'), role: 'CASE_OFFICER', share: 60,
        actions: ['requestSupplement', 'draftResult', 'returnToPrevious', 'stop'],
      },
      approveStep,
      handOverStep,
    ],
  },
  results: [{
    key: 'cardNotice', title: t('Thông báo cấp thẻ bảo hiểm y tế', 'Notice of the health insurance card'), code: 'KQ.G18.000047', register: null,
    blocks: [
      { kind: 'paragraph', text: '{{agencyName}} thông báo trẻ có tên dưới đây đã được lập danh sách cấp thẻ bảo hiểm y tế theo hồ sơ {{dossierCode}}:' },
      {
        kind: 'rows',
        rows: [
          { label: 'Họ, chữ đệm, tên', value: '{{childName.capitals}}' },
          { label: 'Ngày, tháng, năm sinh', value: '{{childBirthDate}}' },
          { label: 'Giới tính', value: '{{childSex}}' },
          { label: 'Số định danh cá nhân', value: '{{childId}}' },
          { label: 'Nơi cư trú', value: '{{childHome}}' },
          { label: 'Nơi khám bệnh, chữa bệnh ban đầu', value: '{{clinic}}' },
        ],
      },
      { kind: 'paragraph', text: 'Cơ quan Bảo hiểm xã hội phát hành thẻ; thẻ điện tử hiện trên VNeID và VssID của cha, mẹ hoặc người giám hộ.' },
    ],
  }],
  deliveries: ['ELECTRONIC', 'COUNTER', 'POST'],
  languages: ['vi', 'en'],
  lifeEvents: ['havingChild'],
  audiences: ['CITIZEN'],
}
