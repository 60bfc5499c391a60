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

/** Provinces of before July 2025 that are another one now (Nghị quyết 202/2025/QH15), Thừa Thiên Huế of before 2025, and Hà Tây of before August 2008. */
export const formerProvinces: Readonly<Record<string, string>> = {
  'Hà Tây': 'Thành phố Hà Nội',
  'Thừa Thiên Huế': 'Thành phố Huế',
  'Hà Giang': 'Tỉnh Tuyên Quang',
  'Yên Bái': 'Tỉnh Lào Cai',
  'Bắc Kạn': 'Tỉnh Thái Nguyên',
  'Bắc Giang': 'Tỉnh Bắc Ninh',
  'Vĩnh Phúc': 'Tỉnh Phú Thọ',
  'Hòa Bình': 'Tỉnh Phú Thọ',
  'Hải Dương': 'Thành phố Hải Phòng',
  'Thái Bình': 'Tỉnh Hưng Yên',
  'Hà Nam': 'Tỉnh Ninh Bình',
  'Nam Định': 'Tỉnh Ninh Bình',
  'Quảng Bình': 'Tỉnh Quảng Trị',
  'Quảng Nam': 'Thành phố Đà Nẵng',
  'Kon Tum': 'Tỉnh Quảng Ngãi',
  'Bình Định': 'Tỉnh Gia Lai',
  'Ninh Thuận': 'Tỉnh Khánh Hòa',
  'Phú Yên': 'Tỉnh Đắk Lắk',
  'Đắk Nông': 'Tỉnh Lâm Đồng',
  'Bình Thuận': 'Tỉnh Lâm Đồng',
  'Bình Phước': 'Thành phố Đồng Nai',
  'Bà Rịa - Vũng Tàu': 'Thành phố Hồ Chí Minh',
  'Bình Dương': 'Thành phố Hồ Chí Minh',
  'Long An': 'Tỉnh Tây Ninh',
  'Tiền Giang': 'Tỉnh Đồng Tháp',
  'Bến Tre': 'Tỉnh Vĩnh Long',
  'Trà Vinh': 'Tỉnh Vĩnh Long',
  'Kiên Giang': 'Tỉnh An Giang',
  'Sóc Trăng': 'Thành phố Cần Thơ',
  'Hậu Giang': 'Thành phố Cần Thơ',
  'Bạc Liêu': 'Tỉnh Cà Mau',
}

/** What a province was called, in part, before: of "Thành phố Đà Nẵng" "Quảng Nam". */
export const formerNamesOf = (province: string): readonly string[] =>
  Object.entries(formerProvinces).filter(([, now]) => now === province).map(([former]) => former)
