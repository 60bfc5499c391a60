import type { registryFields } from '@/lib/registry/model'

const registryNames: Record<(typeof registryFields)[number], string> = {
  'national-population.person': 'Dân cư: thông tin cá nhân',
  'national-population.residence': 'Dân cư: nơi cư trú',
  'national-population.family': 'Dân cư: quan hệ gia đình',
  'civil-status.birth': 'Hộ tịch: đăng ký khai sinh',
  'civil-status.marriage': 'Hộ tịch: đăng ký kết hôn',
  'civil-status.death': 'Hộ tịch: đăng ký khai tử',
  'residence.dwelling': 'Cư trú: chỗ ở hợp pháp',
  'business.registration': 'Doanh nghiệp: đăng ký kinh doanh',
  'social-insurance.health-card': 'Bảo hiểm xã hội: thẻ bảo hiểm y tế',
  'land.use-right': 'Đất đai: quyền sử dụng đất',
  'health.birth-notice': 'Y tế: giấy chứng sinh điện tử',
  'health.death-notice': 'Y tế: giấy báo tử điện tử',
}

/** One component. */
export const component = {
  title: 'Thành phần hồ sơ',
  newTitle: 'Thêm thành phần hồ sơ',
  lead: 'Chỉ yêu cầu giấy tờ mà cơ quan không tự tra cứu được.',
  name: 'Tên giấy tờ',
  hint: 'Hướng dẫn cho người nộp',
  kind: 'Cách nộp',
  kinds: {
    SUBMIT: { label: 'Nộp', hint: 'Người dân tải bản chụp lên hoặc nộp bản giấy.' },
    PRESENT: { label: 'Xuất trình', hint: 'Chỉ cần cho xem; khai số giấy tờ là đủ.' },
  },
  originals: 'Số bản chính',
  copies: 'Số bản sao',
  maxFiles: 'Số tệp nhiều nhất',
  maxMegabytes: 'Dung lượng lớn nhất của mỗi tệp (MB)',
  maxMegabytesHint: 'Từ 1 đến 10. Để trống: 10 MB. Ảnh được thu nhỏ trước khi tính.',
  fileKinds: 'Loại tệp được nhận',
  fileKindsHint: 'Không chọn gì: nhận cả hai.',
  fileKindChoices: { pdf: 'PDF', picture: 'Ảnh (JPEG, PNG, HEIC)' },
  needed: 'Bắt buộc?',
  neededChoices: { yes: 'Bắt buộc', no: 'Không bắt buộc' },
  replacedNote: 'Vì sao không phải nộp',
  replacedNoteHint: 'Hiện cho người dân khi cơ quan tra cứu được thay cho giấy tờ.',
  condition: 'Khi nào yêu cầu giấy tờ này?',
  always: 'Luôn yêu cầu',
}

/** Part: the components. */
export const components = {
  lead: 'Chỉ yêu cầu giấy tờ mà cơ quan không tự tra cứu được.',
  cases: 'Chỉ cần trong các trường hợp',
  casesHint: 'Không chọn gì: cần trong mọi trường hợp.',
  replaceableBy: 'Thay được bằng dữ liệu',
  replaceableByHint: 'Nếu cơ sở dữ liệu có thông tin này, người dân không phải nộp giấy.',
  registryNames: registryNames as Readonly<Record<string, string>>,
  originals: (count: number) => `${String(count)} bản chính`,
  copies: (count: number) => `${String(count)} bản sao`,
  only: 'Chỉ khi',
  replaceable: 'Có thể thay bằng dữ liệu',
  condition: { label: 'Khi nào cần giấy tờ này?', always: 'Luôn cần' },
  none: 'Không phải nộp giấy tờ gì.',
  add: 'Thêm thành phần hồ sơ',
}
