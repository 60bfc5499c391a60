import type { ChooserDefinition } from '@/lib/procedure/schema/chooser'

const t = (vi: string, en: string) => ({ vi, en })

/** Which of these is mine? Procedures that people take for each other, told apart by what they want to do. */
export const seededChoosers: readonly ChooserDefinition[] = [
  {
    slug: 'cu-tru',
    title: t('Đăng ký thường trú hay tạm trú?', 'Permanent or temporary residence?'),
    lead: t('Khi đến ở một chỗ, rời một chỗ, hoặc cần giấy chứng minh nơi ở.', 'When you move in, move out, or must prove where you live.'),
    questions: [
      {
        key: 'want', text: t('Bạn muốn làm gì?', 'What do you want to do?'),
        options: [
          { value: 'comeIn', label: t('Đăng ký chỗ ở mới', 'Register a new home'), next: 'stay' },
          { value: 'goOut', label: t('Rời khỏi chỗ đang ở', 'Leave the present home'), next: 'leave' },
          { value: 'prove', label: t('Xin giấy xác nhận nơi ở', 'Get a proof of residence'), code: '1.010041' },
          { value: 'split', label: t('Tách thành một hộ riêng, vẫn ở chỗ cũ', 'Form a household of my own at the same address'), code: '1.010038' },
        ],
      },
      {
        key: 'stay', text: t('Bạn ở đó thế nào?', 'How will you live there?'),
        options: [
          { value: 'own', label: t('Ở lâu dài, nhà của mình hoặc chủ nhà đồng ý cho đăng ký thường trú', 'For good, in my own home or with the owner’s leave'), code: '1.004222' },
          { value: 'rent', label: t('Thuê trọ, ở nhờ, học tập hoặc làm việc từ 30 ngày trở lên', 'Renting, studying or working there for 30 days or more'), next: 'known' },
          { value: 'visit', label: t('Ở lại vài ngày: thăm nhà, du lịch, chữa bệnh', 'For some days: a visit, travel, treatment'), code: '2.001159' },
        ],
      },
      {
        key: 'known', text: t('Bạn đã đăng ký tạm trú ở đó chưa?', 'Are you registered there already?'),
        options: [
          { value: 'no', label: t('Chưa', 'No'), code: '1.004194' },
          { value: 'yes', label: t('Rồi, và sắp hết hạn', 'Yes, and it is about to end'), code: '1.002755' },
        ],
      },
      {
        key: 'leave', text: t('Bạn rời đi thế nào?', 'How are you leaving?'),
        options: [
          { value: 'forAWhile', label: t('Vắng một thời gian rồi về', 'For a while, then back'), code: '1.003677' },
          { value: 'temporary', label: t('Không ở chỗ tạm trú nữa', 'I gave up a temporary residence'), code: '1.010028' },
          { value: 'permanent', label: t('Không còn thường trú ở đó, hoặc người trong hộ đã mất', 'No permanent residence there any more, or a member died'), code: '1.003197' },
        ],
      },
    ],
  },
  {
    slug: 'ho-tich',
    title: t('Trích lục, bản sao hay giấy xác nhận?', 'An extract, a copy or a certificate?'),
    lead: t('Khi cần một giấy tờ hộ tịch đã có hoặc chưa có.', 'When you need a civil-status paper you have had or never had.'),
    questions: [
      {
        key: 'have', text: t('Việc này đã được đăng ký hộ tịch ở Việt Nam chưa?', 'Has the event been registered in Viet Nam?'),
        options: [
          { value: 'yes', label: t('Đã đăng ký, sổ còn lưu; tôi cần bản sao hoặc trích lục', 'Yes, the register is kept; I need a copy or an extract'), code: '2.000635' },
          { value: 'paper', label: t('Tôi đang giữ bản chính, chỉ cần bản sao có chứng thực', 'I hold the original and need a certified copy'), code: '2.000815' },
          { value: 'lost', label: t('Đã đăng ký trước đây nhưng sổ và bản chính đều mất', 'It was, but the register and the original are lost'), next: 'again' },
          { value: 'single', label: t('Tôi cần giấy xác nhận đang độc thân', 'I need a certificate that I am single'), code: '1.004873' },
          { value: 'wrong', label: t('Giấy tờ có chỗ sai, cần sửa', 'Something in the paper is wrong'), code: '1.004859' },
        ],
      },
      {
        key: 'again', text: t('Đó là việc gì?', 'What was it?'),
        options: [
          { value: 'birth', label: t('Khai sinh', 'Birth'), code: '1.004884' },
          { value: 'marriage', label: t('Kết hôn', 'Marriage'), code: '1.004746' },
          { value: 'death', label: t('Khai tử', 'Death'), code: '1.005461' },
        ],
      },
    ],
  },
  {
    slug: 'chung-thuc',
    title: t('Chứng thực loại nào?', 'Which certification?'),
    lead: t('Sao y, chữ ký, hợp đồng và di chúc là những thủ tục khác nhau.', 'Copies, signatures, contracts and wills are different procedures.'),
    questions: [
      {
        key: 'what', text: t('Bạn mang đến giấy tờ gì?', 'What do you bring?'),
        options: [
          { value: 'copy', label: t('Bản chính, và cần bản sao', 'An original, to be copied'), code: '2.000815' },
          { value: 'signature', label: t('Giấy tờ tự viết, cần xác nhận chữ ký: giấy ủy quyền, sơ yếu lý lịch', 'A paper of my own, to have the signature certified'), code: '2.000884' },
          { value: 'will', label: t('Di chúc', 'A will'), code: '2.001019' },
          { value: 'inheritance', label: t('Văn bản từ chối nhận di sản', 'A waiver of an inheritance'), code: '2.001016' },
          { value: 'register', label: t('Không có bản chính, cần bản sao từ sổ của cơ quan cấp', 'No original: a copy from the register of the office that issued it'), code: '2.000908' },
        ],
      },
    ],
  },
]
