/**
 * The citizens of the simulator. All of them are invented; the last six digits of every personal id are 009…,
 * and phones lie in 09000090xx, so that nobody takes them for real.
 *
 * Claim names are those that public code of the national sign-in shows. Code lists of the simulator:
 * GioiTinh 1 male, 2 female; TinhTrangHonNhan 1 never married, 2 married, 3 divorced, 4 widowed;
 * LoaiTaiKhoan 1 citizen; loAs 1 or 2. A birth date is "yyyy-mm-dd", or "yyyy" where only the year is known.
 */
export type Address = { maTinh: string; tinh: string; maXa: string; xa: string; chiTiet: string; dayDu: string }
export type Relative = { HoVaTen: string; QuocTich: string; SoDinhDanh?: string }
export type Claims = {
  LoaiTaiKhoan: 1
  HoVaTen: string
  SoDinhDanh: string
  GioiTinh: 1 | 2
  NgayThangNamSinh: string
  DanToc: string
  QuocTich: string
  TinhTrangHonNhan: 1 | 2 | 3 | 4
  NoiDangKyKhaiSinh: Address
  QueQuan: Address
  ThuongTru: Address
  NoiOHienNay: Address
  Cha?: Relative
  Me?: Relative
  VoChong?: Relative
  ChuHo: { QuanHe: string; HoVaTen: string; SoDinhDanh: string }
  SoDienThoai?: string
  ThuDienTu?: string
  loAs: 1 | 2
}
export type Person = { claims: Claims; note: string; noteEn: string }

const place = (maTinh: string, tinh: string, maXa: string, xa: string) => (chiTiet: string): Address => ({
  maTinh,
  tinh,
  maXa,
  xa,
  chiTiet,
  dayDu: [chiTiet, xa, tinh].filter((part) => part !== '').join(', '),
})

const hoaCuong = place('48', 'Thành phố Đà Nẵng', '20257', 'Phường Hòa Cường')
const tayGiang = place('48', 'Thành phố Đà Nẵng', '20455', 'Xã Tây Giang')
const thuanHoa = place('46', 'Thành phố Huế', '19789', 'Phường Thuận Hóa')
const benThanh = place('79', 'Thành phố Hồ Chí Minh', '26743', 'Phường Bến Thành')

const relative = (HoVaTen: string, SoDinhDanh?: string, QuocTich = 'Việt Nam'): Relative =>
  SoDinhDanh === undefined ? { HoVaTen, QuocTich } : { HoVaTen, QuocTich, SoDinhDanh }

type Given = Pick<Claims, 'SoDinhDanh' | 'HoVaTen' | 'NgayThangNamSinh' | 'TinhTrangHonNhan'> & Partial<Claims>

/** Fills in what most people of the ward share; sex follows from the fourth digit of the id (odd: female). */
function person(note: string, noteEn: string, home: Address, given: Given): Person {
  const defaults = {
    LoaiTaiKhoan: 1,
    GioiTinh: Number(given.SoDinhDanh[3]) % 2 === 0 ? 1 : 2,
    DanToc: 'Kinh',
    QuocTich: 'Việt Nam',
    NoiDangKyKhaiSinh: hoaCuong(''),
    QueQuan: hoaCuong(''),
    ThuongTru: home,
    NoiOHienNay: home,
    ChuHo: { QuanHe: 'Chủ hộ', HoVaTen: given.HoVaTen, SoDinhDanh: given.SoDinhDanh },
    loAs: 2,
  } as const
  return { note, noteEn, claims: { ...defaults, ...given } }
}

const hanh = relative('Trần Thị Mai Hạnh', '048192009001')
const bao = relative('Lê Quốc Bảo', '048090009002')
const diep = relative('Phan Thị Ngọc Diệp', '048157009003')
const loc = relative('Huỳnh Hữu Lộc', '048085009015')
const youngFamilyHome = hoaCuong('K12/7 đường Tiểu La')
const widowHome = hoaCuong('Số 41 đường Trần Cừ')

export const people: readonly Person[] = [
  person('Vừa sinh con đầu lòng; vợ của Lê Quốc Bảo', 'Mother of a newborn; wife of Lê Quốc Bảo', youngFamilyHome, {
    SoDinhDanh: '048192009001',
    HoVaTen: 'Trần Thị Mai Hạnh',
    NgayThangNamSinh: '1992-04-18',
    TinhTrangHonNhan: 2,
    Cha: relative('Trần Văn Phúc'),
    Me: relative('Đỗ Thị Lành'),
    VoChong: bao,
    ChuHo: { QuanHe: 'Vợ', HoVaTen: bao.HoVaTen, SoDinhDanh: '048090009002' },
    SoDienThoai: '0900009001',
    ThuDienTu: 'mai.hanh@congdan.example',
  }),
  person('Cha của trẻ sơ sinh; chồng của Trần Thị Mai Hạnh', 'Father of the newborn; husband of Trần Thị Mai Hạnh', youngFamilyHome, {
    SoDinhDanh: '048090009002',
    HoVaTen: 'Lê Quốc Bảo',
    NgayThangNamSinh: '1990-09-02',
    TinhTrangHonNhan: 2,
    Cha: relative('Lê Quốc Hưng'),
    Me: relative('Ngô Thị Sen'),
    VoChong: hanh,
    SoDienThoai: '0900009002',
    ThuDienTu: 'quoc.bao@congdan.example',
  }),
  person('Góa chồng; có điện thoại, không có thư điện tử', 'Widow; has a phone, no e-mail', widowHome, {
    SoDinhDanh: '048157009003',
    HoVaTen: 'Phan Thị Ngọc Diệp',
    NgayThangNamSinh: '1957-06-11',
    TinhTrangHonNhan: 4,
    VoChong: relative('Huỳnh Văn Thảo', '048054009903'),
    SoDienThoai: '0900009003',
  }),
  person('Chồng là người nước ngoài', 'Married to a foreigner', hoaCuong('Số 205 đường Núi Thành'), {
    SoDinhDanh: '048188009004',
    HoVaTen: 'Đặng Hoài Thương',
    NgayThangNamSinh: '1988-12-24',
    TinhTrangHonNhan: 2,
    VoChong: relative('Oliver Brightwater', undefined, 'Ô-xtrây-li-a'),
    SoDienThoai: '0900009004',
    ThuDienTu: 'hoai.thuong@congdan.example',
  }),
  person('Không có điện thoại, không có thư điện tử', 'No phone and no e-mail', hoaCuong('Tổ 18'), {
    SoDinhDanh: '048064009005',
    HoVaTen: 'Ngô Văn Tấn',
    NgayThangNamSinh: '1964-02-29',
    TinhTrangHonNhan: 2,
    VoChong: relative('Tạ Thị Bông'),
  }),
  person('Tài khoản định danh mức độ 1', 'Electronic identity of level 1', hoaCuong('Số 9 đường Nại Nam 2'), {
    SoDinhDanh: '048201009006',
    HoVaTen: 'Huỳnh Gia Khang',
    NgayThangNamSinh: '2001-01-30',
    TinhTrangHonNhan: 1,
    SoDienThoai: '0900009006',
    ThuDienTu: 'gia.khang@congdan.example',
    loAs: 1,
  }),
  person('Người cao tuổi', 'An elderly man', hoaCuong('Số 77 đường Duy Tân'), {
    SoDinhDanh: '048038009007',
    HoVaTen: 'Võ Văn Điền',
    NgayThangNamSinh: '1938-08-15',
    TinhTrangHonNhan: 2,
    VoChong: relative('Cao Thị Én', '048141009017'),
    SoDienThoai: '0900009007',
  }),
  person('Tròn 18 tuổi trong năm 2026', 'Turned 18 in 2026', hoaCuong('Số 30 đường Thăng Long'), {
    SoDinhDanh: '048308009008',
    HoVaTen: 'Lương Khả Vy',
    NgayThangNamSinh: '2008-03-09',
    TinhTrangHonNhan: 1,
    Cha: relative('Lương Đình Phước'),
    Me: relative('Vương Thị Thoa'),
    ChuHo: { QuanHe: 'Con', HoVaTen: 'Lương Đình Phước', SoDinhDanh: '048079009908' },
    SoDienThoai: '0900009008',
    ThuDienTu: 'kha.vy@congdan.example',
  }),
  person('Họ tên rất dài', 'A very long name', hoaCuong('Số 112/34/5 đường Cách Mạng Tháng 8'), {
    SoDinhDanh: '046195009009',
    HoVaTen: 'Công Tằng Tôn Nữ Hoàng Phúc Bảo Ngọc Trân Châu Diễm Quỳnh',
    NgayThangNamSinh: '1995-10-20',
    TinhTrangHonNhan: 1,
    NoiDangKyKhaiSinh: thuanHoa(''),
    QueQuan: thuanHoa(''),
    SoDienThoai: '0900009009',
    ThuDienTu: 'cong.tang.ton.nu.hoang.phuc.bao.ngoc.tran.chau.diem.quynh@congdan.example',
  }),
  person('Dân tộc Cơ Tu, thường trú xã Tây Giang', 'Of the Cơ Tu people; resident of Tây Giang commune', tayGiang('Thôn Agrồng'), {
    SoDinhDanh: '049194009010',
    HoVaTen: 'Alăng Thị Nhơi',
    NgayThangNamSinh: '1994-05-05',
    DanToc: 'Cơ Tu',
    TinhTrangHonNhan: 2,
    VoChong: relative('Bhling Văn Trơi', '049091009910'),
    NoiDangKyKhaiSinh: tayGiang(''),
    QueQuan: tayGiang(''),
    NoiOHienNay: hoaCuong('Số 6 đường Trường Thi 5'),
    SoDienThoai: '0900009010',
  }),
  person('Thường trú ở tỉnh, thành phố khác', 'Resident of another province', benThanh('Số 15 hẻm 48 đường Hoa Mai'), {
    SoDinhDanh: '079091009011',
    HoVaTen: 'Nguyễn Đình Khôi',
    NgayThangNamSinh: '1991-07-07',
    TinhTrangHonNhan: 1,
    NoiDangKyKhaiSinh: benThanh(''),
    SoDienThoai: '0900009011',
    ThuDienTu: 'dinh.khoi@congdan.example',
  }),
  person('Có thư điện tử, không có điện thoại', 'Has an e-mail, no phone', hoaCuong('Số 58 đường Đò Xu'), {
    SoDinhDanh: '048176009012',
    HoVaTen: 'Thái Thanh Nhã',
    NgayThangNamSinh: '1976-11-23',
    TinhTrangHonNhan: 2,
    VoChong: relative('Châu Vĩnh Lợi'),
    ThuDienTu: 'thanh.nha@congdan.example',
  }),
  person('Mẹ đơn thân', 'Single mother', hoaCuong('Số 3 kiệt 96 đường Núi Thành'), {
    SoDinhDanh: '048199009013',
    HoVaTen: 'Bùi Thị Thu Sương',
    NgayThangNamSinh: '1999-02-14',
    TinhTrangHonNhan: 1,
    SoDienThoai: '0900009013',
    ThuDienTu: 'thu.suong@congdan.example',
  }),
  person('Đã ly hôn', 'Divorced', hoaCuong('Số 140 đường Tiểu La'), {
    SoDinhDanh: '048083009014',
    HoVaTen: 'Hồ Minh Trí',
    NgayThangNamSinh: '1983-03-31',
    TinhTrangHonNhan: 3,
    SoDienThoai: '0900009014',
    ThuDienTu: 'minh.tri@congdan.example',
  }),
  person('Con trai của bà Phan Thị Ngọc Diệp', 'Son of Phan Thị Ngọc Diệp', widowHome, {
    SoDinhDanh: '048085009015',
    HoVaTen: loc.HoVaTen,
    NgayThangNamSinh: '1985-01-01',
    TinhTrangHonNhan: 1,
    Cha: relative('Huỳnh Văn Thảo', '048054009903'),
    Me: diep,
    ChuHo: { QuanHe: 'Con', HoVaTen: diep.HoVaTen, SoDinhDanh: '048157009003' },
    SoDienThoai: '0900009015',
    ThuDienTu: 'huu.loc@congdan.example',
  }),
  person('Chưa đủ 18 tuổi', 'Under 18', hoaCuong('Số 30 đường Thăng Long'), {
    SoDinhDanh: '048210009016',
    HoVaTen: 'Lương Khả Minh',
    NgayThangNamSinh: '2010-06-01',
    TinhTrangHonNhan: 1,
    Cha: relative('Lương Đình Phước'),
    Me: relative('Vương Thị Thoa'),
    ChuHo: { QuanHe: 'Con', HoVaTen: 'Lương Đình Phước', SoDinhDanh: '048079009908' },
    SoDienThoai: '0900009016',
  }),
  person('Giấy tờ chỉ ghi năm sinh', 'Papers give only the year of birth', hoaCuong('Số 77 đường Duy Tân'), {
    SoDinhDanh: '048141009017',
    HoVaTen: 'Cao Thị Én',
    NgayThangNamSinh: '1941',
    TinhTrangHonNhan: 2,
    VoChong: relative('Võ Văn Điền', '048038009007'),
    ChuHo: { QuanHe: 'Vợ', HoVaTen: 'Võ Văn Điền', SoDinhDanh: '048038009007' },
    SoDienThoai: '0900009017',
  }),
]

const digitNames = ['Không', 'Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín']

/**
 * Finds a person by personal id. Ids 0481908NNNNN belong to 100,000 further people without anything special, for
 * load tests; they stand on no list.
 */
export function findPerson(id: string): Person | undefined {
  const listed = people.find(({ claims }) => claims.SoDinhDanh === id)
  if (listed) return listed
  const number = /^0481908(\d{5})$/.exec(id)?.[1]
  if (number === undefined) return undefined
  return person('Người thử tải', 'Load test', hoaCuong(`Số ${number} đường Thử Tải`), {
    SoDinhDanh: id,
    // Names have letters only.
    HoVaTen: ['Thử', 'Tải', ...[...number].map((digit) => digitNames[Number(digit)])].join(' '),
    NgayThangNamSinh: '1990-01-01',
    TinhTrangHonNhan: 1,
  })
}

/** Whole years at that moment (days in Việt Nam, UTC+7); a year alone counts from its first of January. */
export function ageOf(claims: Claims, now: Date): number {
  const today = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  const birth = claims.NgayThangNamSinh.length === 4 ? `${claims.NgayThangNamSinh}-01-01` : claims.NgayThangNamSinh
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5) < birth.slice(5) ? years - 1 : years
}
