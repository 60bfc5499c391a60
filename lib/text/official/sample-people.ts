import type { SamplePerson } from '@/lib/dossier/model/sample-people'
import type { Claims } from '@/lib/form/model/prefill'

const place = (xa: string, chiTiet: string) => ({ tinh: 'Thành phố Đà Nẵng', xa, chiTiet })

const everybody = { DanToc: 'Kinh', QuocTich: 'Việt Nam', LoaiTaiKhoan: 1, NoiDangKyKhaiSinh: place('Phường Hòa Cường', ''), QueQuan: place('Phường Hòa Cường', '') }

/** What VNeID would say of each, under its own names. */
export const samplePeople: Readonly<Record<SamplePerson, Claims>> = {
  mother: {
    ...everybody, HoVaTen: 'Nguyễn Thị Mẫu', SoDinhDanh: '048190990001', NgayThangNamSinh: '1990-05-12', GioiTinh: 2, TinhTrangHonNhan: 'Đã kết hôn',
    ThuongTru: place('Phường Hòa Cường', 'Số 1 đường Mẫu'), NoiOHienNay: place('Phường Hòa Cường', 'Số 1 đường Mẫu'), SoDienThoai: '0905000001',
    VoChong: { HoVaTen: 'Lê Văn Mẫu', SoDinhDanh: '048088990002', QuocTich: 'Việt Nam' }, Cha: { HoVaTen: 'Nguyễn Văn Cha', QuocTich: 'Việt Nam' },
    Me: { HoVaTen: 'Trần Thị Mẹ', QuocTich: 'Việt Nam' }, ChuHo: { QuanHe: 'Vợ', HoVaTen: 'Lê Văn Mẫu', SoDinhDanh: '048088990002' },
  },
  student: {
    ...everybody, HoVaTen: 'Phạm Minh Mẫu', SoDinhDanh: '048206990003', NgayThangNamSinh: '2006-11-02', GioiTinh: 1, TinhTrangHonNhan: 'Chưa kết hôn',
    ThuongTru: place('Xã Tây Giang', 'Thôn Mẫu'), NoiOHienNay: place('Phường Hòa Cường', 'Nhà trọ số 7 đường Mẫu'), SoDienThoai: '0905000003',
    ChuHo: { QuanHe: 'Con', HoVaTen: 'Phạm Văn Cha', SoDinhDanh: '048070990004' },
  },
  elder: {
    ...everybody, HoVaTen: 'Võ Thị Cao Tuổi', SoDinhDanh: '048142990005', NgayThangNamSinh: '1942', GioiTinh: 2, TinhTrangHonNhan: 'Góa',
    ThuongTru: place('Phường Hòa Cường', 'Tổ 3'), NoiOHienNay: place('Phường Hòa Cường', 'Tổ 3'),
    ChuHo: { QuanHe: 'Chủ hộ', HoVaTen: 'Võ Thị Cao Tuổi', SoDinhDanh: '048142990005' },
  },
}
