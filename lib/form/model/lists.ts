import type { KnownList, LocalizedText, SimpleField } from '../schema'

export type Option = { readonly value: string; readonly label: LocalizedText }

/** The 34 provinces and cities since 1 July 2025 (Nghị quyết 202/2025/QH15): the cities, Đồng Nai since 30 April 2026, then the provinces. */
const cities = ['Hà Nội', 'Huế', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ', 'Đồng Nai']
const otherProvinces = [
  'An Giang', 'Bắc Ninh', 'Cà Mau', 'Cao Bằng', 'Đắk Lắk', 'Điện Biên', 'Đồng Tháp', 'Gia Lai', 'Hà Tĩnh',
  'Hưng Yên', 'Khánh Hòa', 'Lai Châu', 'Lâm Đồng', 'Lạng Sơn', 'Lào Cai', 'Nghệ An', 'Ninh Bình', 'Phú Thọ', 'Quảng Ngãi',
  'Quảng Ninh', 'Quảng Trị', 'Sơn La', 'Tây Ninh', 'Thái Nguyên', 'Thanh Hóa', 'Tuyên Quang', 'Vĩnh Long',
]
const provinces = [...cities.map((name) => `Thành phố ${name}`), ...otherProvinces.map((name) => `Tỉnh ${name}`)]

/** The 54 peoples in the order of Quyết định 121-TCTK/PPCĐ of 1979. */
const ethnicities = [
  'Kinh', 'Tày', 'Thái', 'Hoa', 'Khơ-me', 'Mường', 'Nùng', 'Mông', 'Dao', 'Gia-rai', 'Ngái', 'Ê-đê', 'Ba-na', 'Xơ-đăng',
  'Sán Chay', 'Cơ-ho', 'Chăm', 'Sán Dìu', 'Hrê', 'Mnông', 'Ra-glai', 'Xtiêng', 'Bru-Vân Kiều', 'Thổ', 'Giáy', 'Cơ-tu',
  'Gié-Triêng', 'Mạ', 'Khơ-mú', 'Co', 'Ta-ôi', 'Chơ-ro', 'Kháng', 'Xinh-mun', 'Hà Nhì', 'Chu-ru', 'Lào', 'La Chí', 'La Ha',
  'Phù Lá', 'La Hủ', 'Lự', 'Lô Lô', 'Chứt', 'Mảng', 'Pà Thẻn', 'Cơ Lao', 'Cống', 'Bố Y', 'Si La', 'Pu Péo', 'Brâu', 'Ơ Đu', 'Rơ-măm',
]

const nationalities: readonly (readonly [string, string])[] = [
  ['Việt Nam', 'Viet Nam'], ['Ấn Độ', 'India'], ['Anh', 'United Kingdom'], ['Áo', 'Austria'], ['Ba Lan', 'Poland'], ['Bỉ', 'Belgium'],
  ['Bồ Đào Nha', 'Portugal'], ['Bra-xin', 'Brazil'], ['Cam-pu-chia', 'Cambodia'], ['Ca-na-đa', 'Canada'], ['Cu-ba', 'Cuba'],
  ['Đài Loan (Trung Quốc)', 'Taiwan (China)'], ['Đan Mạch', 'Denmark'], ['Đức', 'Germany'], ['Hà Lan', 'Netherlands'], ['Hàn Quốc', 'Republic of Korea'],
  ['Hoa Kỳ', 'United States'], ['Hung-ga-ri', 'Hungary'], ['In-đô-nê-xi-a', 'Indonesia'], ['I-ta-li-a', 'Italy'], ['Lào', 'Laos'], ['Ma-lai-xi-a', 'Malaysia'],
  ['Mi-an-ma', 'Myanmar'], ['Na Uy', 'Norway'], ['Nam Phi', 'South Africa'], ['Niu Di-lân', 'New Zealand'], ['Nhật Bản', 'Japan'], ['Ô-xtơ-rây-li-a', 'Australia'],
  ['Pháp', 'France'], ['Phần Lan', 'Finland'], ['Phi-líp-pin', 'Philippines'], ['Nga', 'Russia'], ['Séc', 'Czechia'], ['Tây Ban Nha', 'Spain'], ['Thái Lan', 'Thailand'],
  ['Thụy Điển', 'Sweden'], ['Thụy Sĩ', 'Switzerland'], ['Triều Tiên', 'DPR Korea'], ['Trung Quốc', 'China'], ['U-crai-na', 'Ukraine'], ['Xinh-ga-po', 'Singapore'],
  ['Không quốc tịch', 'Stateless'], ['Khác', 'Other'],
]

const named = (names: readonly string[]): readonly Option[] => names.map((name) => ({ value: name, label: { vi: name, en: name } }))

/** The lists a select may name instead of bringing its own options; values are the names written on papers. */
export const lists: Readonly<Record<KnownList, readonly Option[]>> = {
  province: named(provinces),
  ethnicity: named(ethnicities),
  nationality: nationalities.map(([vi, en]) => ({ value: vi, label: { vi, en } })),
}

/** The options of a field to choose from; none for any other field. */
export function optionsOf(field: SimpleField): readonly Option[] {
  if (field.type === 'choice' || field.type === 'choices') return field.options
  if (field.type !== 'select') return []
  return field.list === undefined ? field.options : lists[field.list]
}
