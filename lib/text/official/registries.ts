import type { LookUpPurpose, RegistrySource, ValueName } from '@/lib/registry/model'
import type { Connection } from '@/lib/registry/queries'
import type { tryRegistry } from '@/lib/registry/try-registry'
import type { RefusalOf } from '@/lib/core/result'
import type { EdgeRefusal } from '@/lib/web/form-action'

const sources: Readonly<Record<RegistrySource, string>> = {
  'national-population': 'Cơ sở dữ liệu quốc gia về dân cư',
  'civil-status': 'Cơ sở dữ liệu hộ tịch',
  residence: 'Cơ sở dữ liệu cư trú',
  business: 'Đăng ký doanh nghiệp, hộ kinh doanh',
  'social-insurance': 'Bảo hiểm xã hội',
  land: 'Cơ sở dữ liệu đất đai',
  health: 'Y tế (chứng sinh, báo tử)',
}

const states: Readonly<Record<Connection['state'], string>> = {
  'not-connected': 'Chưa kết nối',
  closed: 'Tạm ngừng hỏi',
  failing: 'Đang có lỗi',
  works: 'Hoạt động',
  unknown: 'Chưa hỏi',
}

const purposes: Readonly<Record<LookUpPurpose, string>> = {
  prefill: 'Điền sẵn tờ khai',
  'replace-component': 'Thay giấy tờ phải nộp',
  check: 'Cán bộ kiểm tra',
  connection: 'Kiểm tra kết nối',
}

/** What stands before each value of a registry. */
const values: Readonly<Record<ValueName, string>> = {
  number: 'Số',
  book: 'Quyển số',
  registeredOn: 'Ngày đăng ký',
  issuer: 'Nơi đăng ký',
  personalId: 'Số định danh cá nhân',
  oldId: 'Số chứng minh nhân dân cũ',
  name: 'Họ và tên',
  birthDate: 'Ngày sinh',
  sex: 'Giới tính',
  ethnicity: 'Dân tộc',
  nationality: 'Quốc tịch',
  maritalStatus: 'Tình trạng hôn nhân',
  hometown: 'Quê quán',
  birthRegistrationPlace: 'Nơi đăng ký khai sinh',
  permanentHome: 'Nơi thường trú',
  permanentCommune: 'Mã xã, phường nơi thường trú',
  presentHome: 'Nơi ở hiện tại',
  presentCommune: 'Mã xã, phường nơi ở hiện tại',
  headName: 'Chủ hộ',
  headId: 'Số định danh của chủ hộ',
  relationToHead: 'Quan hệ với chủ hộ',
  birthPlace: 'Nơi sinh',
  fatherName: 'Họ tên cha',
  fatherId: 'Số định danh của cha',
  motherName: 'Họ tên mẹ',
  motherId: 'Số định danh của mẹ',
  spouseName: 'Họ tên vợ hoặc chồng',
  spouseId: 'Số định danh của vợ hoặc chồng',
  husbandName: 'Họ tên chồng',
  husbandId: 'Số định danh của chồng',
  wifeName: 'Họ tên vợ',
  wifeId: 'Số định danh của vợ',
  endedOn: 'Ngày chấm dứt',
  diedOn: 'Ngày mất',
  address: 'Địa chỉ',
  commune: 'Mã xã, phường',
  area: 'Diện tích',
  ownership: 'Hình thức sở hữu, sử dụng',
  taxCode: 'Mã số thuế',
  businessName: 'Tên doanh nghiệp, hộ kinh doanh',
  status: 'Tình trạng',
  validFrom: 'Có giá trị từ ngày',
  validTo: 'Có giá trị đến ngày',
  place: 'Nơi khám hoặc nơi mất',
}

/** The registries of the state: how the connections stand, and what they tell. */
export const registries = {
  title: 'Kết nối cơ sở dữ liệu',
  menuHelp: 'Các cơ sở dữ liệu nhà nước đang trả lời hay không, trả lời nhanh hay chậm; thử hỏi ngay.',
  lead: 'Khi một cơ sở dữ liệu không trả lời, người dân vẫn nộp hồ sơ được: họ tải giấy tờ lên, hoặc cán bộ kiểm tra sau.',
  caption: 'Tình trạng từng kết nối; số liệu của hôm nay, tính cho toàn cổng',
  sources,
  states,
  purposes,
  values,
  columns: {
    source: 'Cơ sở dữ liệu',
    state: 'Tình trạng',
    lastSuccess: 'Trả lời gần nhất',
    lastFailure: 'Lỗi gần nhất',
    asked: 'Lượt hỏi',
    unanswered: 'Không trả lời',
    kept: 'Dùng dữ liệu đã lưu',
    p95: '95 % trả lời trong',
    act: 'Thử ngay',
  },
  until: (moment: string) => `Hỏi lại từ ${moment}`,
  never: 'Chưa có',
  milliseconds: (count: number) => `${String(count)} ms`,
  /** By the code, or by how it begins. */
  errors: [
    ['TIMEOUT', 'Trả lời quá lâu'],
    ['NETWORK', 'Không kết nối được'],
    ['ANSWER', 'Câu trả lời không đọc được'],
    ['TOO LARGE', 'Câu trả lời quá lớn'],
    ['HTTP 401', 'Bị từ chối: sai khóa hoặc tài khoản'],
    ['HTTP 403', 'Bị từ chối: chưa được cấp quyền'],
    ['HTTP 429', 'Hỏi quá nhiều'],
    ['HTTP 5', 'Máy chủ bên kia có lỗi'],
    ['HTTP', 'Bị từ chối'],
  ] as readonly (readonly [string, string])[],
  unknownError: 'Lỗi khác',
  purposeNote: 'Lần thử được ghi vào nhật ký với mục đích “Kiểm tra kết nối”. Không hỏi về người nào.',
  try: 'Thử',
  trying: 'Đang thử…',
  answered: (source: string) => `${source} đã trả lời.`,
  unansweredNow: (source: string) => `${source} chưa trả lời.`,
  errorTitle: 'Chưa thử được',
  refusals: {
    'cross-site': 'Yêu cầu không được gửi từ trang này nên chưa được thực hiện. Vui lòng thử lại.',
    'not-found': 'Chỉ quản trị viên của đơn vị mới được thử kết nối.',
    'not-connected': 'Cơ sở dữ liệu này chưa có địa chỉ kết nối.',
  } satisfies Record<RefusalOf<typeof tryRegistry> | EdgeRefusal, string>,
}
