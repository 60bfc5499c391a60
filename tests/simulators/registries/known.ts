import { findPerson, type Claims, people } from '../vneid/people'
import type { Citizen, Marriage, Newborn, Relative } from './citizen'

const relative = (one: { HoVaTen: string; SoDinhDanh?: string; QuocTich: string } | undefined): Relative | null =>
  one ? { name: one.HoVaTen, nationality: one.QuocTich, ...(one.SoDinhDanh !== undefined && { id: one.SoDinhDanh }) } : null

/** What differs on purpose, so that a mismatch can be seen with somebody to sign in as. */
const odd: Readonly<Record<string, Partial<Citizen>>> = {
  // Her name was changed; the book of births has the one she was given.
  '048176009012': { bookName: 'Thái Thị Nhã' },
  // A clerk of old wrote the first of March.
  '048064009005': { bookBirth: '1964-03-01', oldId: '201009005' },
  '048157009003': { oldId: '201009003' },
  '048141009017': { lacks: ['birth', 'marriage'], oldId: '201009017' },
  '049194009010': { lacks: ['insurance'] },
}

function citizenOf(claims: Claims): Citizen {
  return {
    id: claims.SoDinhDanh, oldId: null, name: claims.HoVaTen, bornOn: claims.NgayThangNamSinh, ethnicity: claims.DanToc, nationality: claims.QuocTich,
    marital: claims.TinhTrangHonNhan, birthPlace: claims.NoiDangKyKhaiSinh, hometown: claims.QueQuan, home: claims.ThuongTru, present: claims.NoiOHienNay,
    father: relative(claims.Cha), mother: relative(claims.Me), spouse: relative(claims.VoChong),
    head: { relation: claims.ChuHo.QuanHe, name: claims.ChuHo.HoVaTen, id: claims.ChuHo.SoDinhDanh },
    diedOn: null, bookName: null, bookBirth: null, lacks: [], ...odd[claims.SoDinhDanh],
  }
}

const listed = people.map(({ claims }) => citizenOf(claims))
const of = (id: string) => listed.find((one) => one.id === id)!

/** Those of whom VNeID's people only tell. */
const kin: readonly Citizen[] = [
  {
    ...of('048157009003'), id: '048054009903', oldId: '201009903', name: 'Huỳnh Văn Thảo', bornOn: '1954', marital: 2, diedOn: '2026-10-18',
    spouse: { name: 'Phan Thị Ngọc Diệp', id: '048157009003' }, head: { relation: 'Chủ hộ', name: 'Huỳnh Văn Thảo', id: '048054009903' },
  },
  {
    ...of('048308009008'), id: '048079009908', oldId: '201009908', name: 'Lương Đình Phước', bornOn: '1979-05-14', marital: 2, father: null, mother: null,
    spouse: { name: 'Vương Thị Thoa' }, head: { relation: 'Chủ hộ', name: 'Lương Đình Phước', id: '048079009908' },
  },
  {
    ...of('049194009010'), id: '049091009910', oldId: null, name: 'Bhling Văn Trơi', bornOn: '1991-09-09', father: null, mother: null, lacks: [],
    spouse: { name: 'Alăng Thị Nhơi', id: '049194009010' }, head: { relation: 'Chủ hộ', name: 'Bhling Văn Trơi', id: '049091009910' },
  },
  {
    ...of('048192009001'), id: '048218009905', oldId: null, name: 'Trần Gia Bình', bornOn: '2018-03-05', marital: 1, spouse: null, father: null, mother: null,
    head: { relation: 'Cháu', name: 'Lê Quốc Bảo', id: '048090009002' },
  },
  {
    ...of('048192009001'), id: '048319009906', oldId: null, name: 'Lê Bảo An', bornOn: '2019-07-14', marital: 1, spouse: null,
    father: { name: 'Lê Quốc Bảo', id: '048090009002' }, mother: { name: 'Trần Thị Mai Hạnh', id: '048192009001' },
    head: { relation: 'Con', name: 'Lê Quốc Bảo', id: '048090009002' },
  },
]

export const knownCitizens: readonly Citizen[] = [...listed, ...kin]

export const knownMarriages: readonly Marriage[] = [
  { husband: '048090009002', wife: '048192009001', on: '2025-11-15', place: 'Ủy ban nhân dân phường Hòa Cường, thành phố Đà Nẵng', endedOn: null },
  { husband: '048054009903', wife: '048157009003', on: '1982-12-20', place: 'Ủy ban nhân dân phường Hòa Cường, thành phố Đà Nẵng', endedOn: '2026-10-18' },
  { husband: '049091009910', wife: '049194009010', on: '2016-03-12', place: 'Ủy ban nhân dân xã Tây Giang, thành phố Đà Nẵng', endedOn: null },
]

const hospital = 'Bệnh viện Phụ sản – Nhi'
export const knownNewborns: readonly Newborn[] = [
  { mother: '048192009001', on: '2026-10-20', sex: 2, hospital, number: '00128', toldOn: '2026-10-21' },
  { mother: '048199009013', on: '2026-11-02', sex: 1, hospital, number: '00141', toldOn: '2026-11-03' },
]

/** VNeID's people for load tests are in the registries too, each with a newborn. */
export function loadTester(id: string): { citizen: Citizen; newborn: Newborn } | null {
  const found = /^0481908\d{5}$/.test(id) ? findPerson(id) : undefined
  return found ? { citizen: citizenOf(found.claims), newborn: { mother: id, on: '2026-10-20', sex: 2, hospital, number: id.slice(-5), toldOn: '2026-10-21' } } : null
}
