import { type Claims, findPerson } from './people'

/** What VNeID says of an organisation's account: who represents it stands in its own claims. Tax codes are 04009000NN, and nobody's. */
export type OrganisationClaims = {
  readonly LoaiTaiKhoan: 2
  readonly MaSoThue: string
  readonly MaSoDoanhNghiep: string
  readonly TenDoanhNghiep: string
  readonly NguoiDaiDien: { readonly HoVaTen: string; readonly SoDinhDanh: string }
  readonly loAs: 1 | 2
}

const organisation = (MaSoThue: string, TenDoanhNghiep: string, HoVaTen: string, SoDinhDanh: string): OrganisationClaims => ({
  LoaiTaiKhoan: 2, MaSoThue, MaSoDoanhNghiep: MaSoThue, TenDoanhNghiep, NguoiDaiDien: { HoVaTen, SoDinhDanh }, loAs: 2,
})

export const organisations: readonly OrganisationClaims[] = [
  organisation('0400900001', 'Công ty TNHH Thương mại Tiểu La (hư cấu)', 'Hồ Minh Trí', '048083009014'),
  organisation('0400900002', 'Hợp tác xã Rau sạch Núi Thành (hư cấu)', 'Đặng Hoài Thương', '048188009004'),
]

/** The claims of a person by their personal id, or of an organisation by its tax code. */
export const findAccount = (id: string): Claims | OrganisationClaims | undefined =>
  findPerson(id)?.claims ?? organisations.find(({ MaSoThue }) => MaSoThue === id)
