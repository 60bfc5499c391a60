/**
 * What VNeID's simulator says about the citizens of the demonstration, as far as a sign-in needs it. They are the same
 * people (a test compares), so that whoever signs in as one of them finds their dossiers.
 */
type Given = {
  readonly SoDinhDanh: string
  readonly HoVaTen: string
  readonly NgayThangNamSinh: string
  readonly TinhTrangHonNhan: number
  readonly chiTiet: string
  readonly DanToc?: string
  readonly SoDienThoai?: string
  readonly ThuDienTu?: string
}

const home = (chiTiet: string) => ({ maTinh: '48', tinh: 'Thành phố Đà Nẵng', maXa: '20257', xa: 'Phường Hòa Cường', chiTiet, dayDu: `${chiTiet}, Phường Hòa Cường, Thành phố Đà Nẵng` })

const person = ({ chiTiet, ...given }: Given) => ({
  sub: given.SoDinhDanh,
  LoaiTaiKhoan: 1,
  GioiTinh: Number(given.SoDinhDanh[3]) % 2 === 0 ? 1 : 2,
  DanToc: 'Kinh',
  QuocTich: 'Việt Nam',
  ThuongTru: home(chiTiet),
  loAs: 2,
  ...given,
})

export const citizens = {
  hanh: person({ SoDinhDanh: '048192009001', HoVaTen: 'Trần Thị Mai Hạnh', NgayThangNamSinh: '1992-04-18', TinhTrangHonNhan: 2, chiTiet: 'K12/7 đường Tiểu La', SoDienThoai: '0900009001', ThuDienTu: 'mai.hanh@congdan.example' }),
  bao: person({ SoDinhDanh: '048090009002', HoVaTen: 'Lê Quốc Bảo', NgayThangNamSinh: '1990-09-02', TinhTrangHonNhan: 2, chiTiet: 'K12/7 đường Tiểu La', SoDienThoai: '0900009002', ThuDienTu: 'quoc.bao@congdan.example' }),
  diep: person({ SoDinhDanh: '048157009003', HoVaTen: 'Phan Thị Ngọc Diệp', NgayThangNamSinh: '1957-06-11', TinhTrangHonNhan: 4, chiTiet: 'Số 41 đường Trần Cừ', SoDienThoai: '0900009003' }),
  thuong: person({ SoDinhDanh: '048188009004', HoVaTen: 'Đặng Hoài Thương', NgayThangNamSinh: '1988-12-24', TinhTrangHonNhan: 2, chiTiet: 'Số 205 đường Núi Thành', SoDienThoai: '0900009004', ThuDienTu: 'hoai.thuong@congdan.example' }),
  tan: person({ SoDinhDanh: '048064009005', HoVaTen: 'Ngô Văn Tấn', NgayThangNamSinh: '1964-02-29', TinhTrangHonNhan: 2, chiTiet: 'Tổ 18' }),
  dien: person({ SoDinhDanh: '048038009007', HoVaTen: 'Võ Văn Điền', NgayThangNamSinh: '1938-08-15', TinhTrangHonNhan: 2, chiTiet: 'Số 77 đường Duy Tân', SoDienThoai: '0900009007' }),
  vy: person({ SoDinhDanh: '048308009008', HoVaTen: 'Lương Khả Vy', NgayThangNamSinh: '2008-03-09', TinhTrangHonNhan: 1, chiTiet: 'Số 30 đường Thăng Long', SoDienThoai: '0900009008', ThuDienTu: 'kha.vy@congdan.example' }),
  quynh: person({ SoDinhDanh: '046195009009', HoVaTen: 'Công Tằng Tôn Nữ Hoàng Phúc Bảo Ngọc Trân Châu Diễm Quỳnh', NgayThangNamSinh: '1995-10-20', TinhTrangHonNhan: 1, chiTiet: 'Số 112/34/5 đường Cách Mạng Tháng 8', SoDienThoai: '0900009009', ThuDienTu: 'cong.tang.ton.nu.hoang.phuc.bao.ngoc.tran.chau.diem.quynh@congdan.example' }),
  nha: person({ SoDinhDanh: '048176009012', HoVaTen: 'Thái Thanh Nhã', NgayThangNamSinh: '1976-11-23', TinhTrangHonNhan: 2, chiTiet: 'Số 58 đường Đò Xu', ThuDienTu: 'thanh.nha@congdan.example' }),
  suong: person({ SoDinhDanh: '048199009013', HoVaTen: 'Bùi Thị Thu Sương', NgayThangNamSinh: '1999-02-14', TinhTrangHonNhan: 1, chiTiet: 'Số 3 kiệt 96 đường Núi Thành', SoDienThoai: '0900009013', ThuDienTu: 'thu.suong@congdan.example' }),
  tri: person({ SoDinhDanh: '048083009014', HoVaTen: 'Hồ Minh Trí', NgayThangNamSinh: '1983-03-31', TinhTrangHonNhan: 3, chiTiet: 'Số 140 đường Tiểu La', SoDienThoai: '0900009014', ThuDienTu: 'minh.tri@congdan.example' }),
  loc: person({ SoDinhDanh: '048085009015', HoVaTen: 'Huỳnh Hữu Lộc', NgayThangNamSinh: '1985-01-01', TinhTrangHonNhan: 1, chiTiet: 'Số 41 đường Trần Cừ', SoDienThoai: '0900009015', ThuDienTu: 'huu.loc@congdan.example' }),
} as const

export type CitizenName = keyof typeof citizens
