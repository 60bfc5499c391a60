import { type Citizen, sexOf } from './citizen'
import { findCitizen, marriagesOf, newbornsOf } from './population'

/** What a register has on a person, newest first, and the name and birth date that stand there. */
type Entry = Readonly<Record<string, string | null>>
export type Found = { readonly name: string; readonly birth: string; readonly records: readonly Entry[] }

/** A number that belongs to the person and never changes. */
const numbered = (id: string, length: number) => String(Number(id.slice(-8)) * 7919 % 10 ** length).padStart(length, '0')
const dayAfter = (day: string, days: number) => new Date(Date.parse(`${day.length === 4 ? `${day}-01-01` : day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const committee = ({ xa, tinh }: { xa: string; tinh: string }) => `Ủy ban nhân dân ${xa}, ${tinh}`
const sexWord = (sex: 1 | 2) => (sex === 1 ? 'male' : 'female')
const ageIn2026 = ({ bornOn }: Citizen) => 2026 - Number(bornOn.slice(0, 4))

function birth(one: Citizen): readonly Entry[] {
  if (one.lacks.includes('birth')) return []
  return [{
    So: numbered(one.id, 3), Quyen: `01/${one.bornOn.slice(0, 4)}`, NgayDangKy: dayAfter(one.bornOn, 20), NoiDangKy: committee(one.birthPlace), SoDinhDanh: one.id,
    HoVaTen: one.bookName ?? one.name, NgaySinh: one.bookBirth ?? one.bornOn, GioiTinh: sexWord(sexOf(one.id)), NoiSinh: one.birthPlace.dayDu,
    HoTenCha: one.father?.name ?? null, SoDinhDanhCha: one.father?.id ?? null, HoTenMe: one.mother?.name ?? null, SoDinhDanhMe: one.mother?.id ?? null,
  }]
}

function marriage(one: Citizen): readonly Entry[] {
  if (one.lacks.includes('marriage')) return []
  return marriagesOf(one.id).map(({ husband, wife, on, place, endedOn }) => ({
    So: numbered(wife, 3), Quyen: `01/${on.slice(0, 4)}`, NgayDangKy: on, NoiDangKy: place, HoTenChong: findCitizen(husband)?.name ?? '', SoDinhDanhChong: husband,
    HoTenVo: findCitizen(wife)?.name ?? '', SoDinhDanhVo: wife, NgayChamDut: endedOn,
  }))
}

const death = (one: Citizen): readonly Entry[] => (one.diedOn === null
  ? []
  : [{ So: numbered(one.id, 3), Quyen: `01/${one.diedOn.slice(0, 4)}`, NgayDangKy: dayAfter(one.diedOn, 3), NoiDangKy: committee(one.home), HoVaTen: one.name, NgayMat: one.diedOn, SoDinhDanh: one.id, NoiMat: one.home.dayDu }])

const deathNotice = (one: Citizen): readonly Entry[] => (one.diedOn === null || one.lacks.includes('notice')
  ? []
  : [{ So: `${numbered(one.id, 2)}/GBT`, NgayDangKy: dayAfter(one.diedOn, 1), NoiDangKy: committee(one.home), NgayMat: one.diedOn, HoVaTen: one.name, SoDinhDanh: one.id, NoiMat: one.home.dayDu }])

const birthNotice = (one: Citizen): readonly Entry[] => newbornsOf(one.id).map((child) => ({
  So: child.number, NgayDangKy: child.toldOn, NoiDangKy: child.hospital, NgaySinh: child.on, GioiTinh: sexWord(child.sex), NoiSinh: child.hospital,
  HoTenMe: one.name, SoDinhDanhMe: one.id,
}))

/** Heads of households live where they may; of the others nothing is kept here. */
const dwelling = (one: Citizen): readonly Entry[] => (one.head.id !== one.id || one.home.chiTiet === ''
  ? []
  : [{ DiaChi: one.home.dayDu, MaPhuongXa: one.home.maXa, HinhThuc: 'Nhà ở thuộc quyền sở hữu', DienTich: `${String(40 + Number(numbered(one.id, 2)))} m²` }])

const land = (one: Citizen): readonly Entry[] => (one.head.id !== one.id || Number(numbered(one.id, 1)) > 5 || one.home.chiTiet === ''
  ? []
  : [{ So: `DA ${numbered(one.id, 6)}`, NgayDangKy: '2019-06-14', NoiDangKy: `Sở Nông nghiệp và Môi trường ${one.home.tinh}`, DiaChi: one.home.dayDu, DienTich: `${String(60 + Number(numbered(one.id, 2)))} m²`, HinhThuc: 'Sử dụng riêng' }])

const business = (one: Citizen): readonly Entry[] => (ageIn2026(one) < 25 || Number(numbered(one.id, 1)) > 1
  ? []
  : [{ MaSoThue: one.id, TenDoanhNghiep: `Hộ kinh doanh ${one.name}`, DiaChi: one.home.dayDu, NgayDangKy: '2022-03-01', NoiDangKy: committee(one.home), TinhTrang: 'Đang hoạt động' }])

const healthCard = (one: Citizen): readonly Entry[] => (one.lacks.includes('insurance') || one.diedOn !== null
  ? []
  : [{ So: `GD448${numbered(one.id, 7)}`, TuNgay: '2026-01-01', DenNgay: '2026-12-31', NoiKham: `Trạm y tế ${one.home.xa}` }])

/** The registers of each registry that speaks signed JSON, by the name of the field they are asked for. */
const registers: Readonly<Record<string, (one: Citizen) => readonly Entry[]>> = {
  'civil-status.birth': birth, 'civil-status.marriage': marriage, 'civil-status.death': death, 'residence.dwelling': dwelling,
  'business.registration': business, 'social-insurance.health-card': healthCard, 'land.use-right': land,
  'health.birth-notice': birthNotice, 'health.death-notice': deathNotice,
}

/** What the register of that field has on the person; null: no such register. The books of births have old names and wrong days. */
export function recordsOf(field: string, one: Citizen): Found | null {
  const register = registers[field]
  if (!register) return null
  const old = field === 'civil-status.birth'
  return { name: (old ? one.bookName : null) ?? one.name, birth: (old ? one.bookBirth : null) ?? one.bornOn, records: register(one) }
}
