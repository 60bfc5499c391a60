import 'server-only'
import { z } from 'zod'
import type { RegistryField, ValueName } from '../model'
import { answer, birthDate, type RegistryReply } from '../schema'

/** What a registry answers, before the records of the field are looked at. */
export const signedResponse = z.discriminatedUnion('KetQua', [
  z.object({
    MaYeuCau: z.string(),
    KetQua: z.literal('CO'),
    CongDan: z.object({ HoVaTen: z.string().trim().min(1).max(200), NgaySinh: birthDate }),
    /** Newest first. */
    BanGhi: z.array(z.record(z.string(), z.union([z.string(), z.null()]))).min(1).max(50),
  }),
  z.object({ MaYeuCau: z.string(), KetQua: z.literal('KHONG') }),
])

/** What the records call our values. */
const names: Readonly<Record<string, ValueName>> = {
  So: 'number', Quyen: 'book', NgayDangKy: 'registeredOn', NoiDangKy: 'issuer',
  SoDinhDanh: 'personalId', HoVaTen: 'name', NgaySinh: 'birthDate', GioiTinh: 'sex', NoiSinh: 'birthPlace',
  HoTenCha: 'fatherName', SoDinhDanhCha: 'fatherId', HoTenMe: 'motherName', SoDinhDanhMe: 'motherId',
  HoTenChong: 'husbandName', SoDinhDanhChong: 'husbandId', HoTenVo: 'wifeName', SoDinhDanhVo: 'wifeId', NgayChamDut: 'endedOn',
  NgayMat: 'diedOn', NoiMat: 'place', DiaChi: 'address', MaPhuongXa: 'commune', DienTich: 'area', HinhThuc: 'ownership',
  MaSoThue: 'taxCode', TenDoanhNghiep: 'businessName', TinhTrang: 'status', TuNgay: 'validFrom', DenNgay: 'validTo', NoiKham: 'place',
}

type Told = { readonly must: readonly ValueName[]; readonly may: readonly ValueName[] }

/** What a record of each field must say to be one, and what it may say beside; the rest is not read. */
const told: Readonly<Partial<Record<RegistryField, Told>>> = {
  'civil-status.birth': {
    must: ['number', 'registeredOn', 'issuer', 'name', 'birthDate'],
    may: ['book', 'personalId', 'sex', 'birthPlace', 'fatherName', 'fatherId', 'motherName', 'motherId'],
  },
  'civil-status.marriage': { must: ['number', 'registeredOn', 'issuer', 'husbandName', 'wifeName'], may: ['book', 'husbandId', 'wifeId', 'endedOn'] },
  'civil-status.death': { must: ['number', 'registeredOn', 'issuer', 'name', 'diedOn'], may: ['book', 'personalId', 'place'] },
  'residence.dwelling': { must: ['address', 'ownership'], may: ['commune', 'area'] },
  'business.registration': { must: ['taxCode', 'businessName', 'registeredOn', 'status'], may: ['issuer', 'address'] },
  'social-insurance.health-card': { must: ['number', 'validFrom', 'validTo'], may: ['place'] },
  'land.use-right': { must: ['number', 'registeredOn', 'issuer', 'address'], may: ['book', 'area', 'ownership'] },
  'health.birth-notice': { must: ['number', 'registeredOn', 'issuer', 'birthDate', 'sex', 'motherName'], may: ['birthPlace', 'motherId', 'name'] },
  'health.death-notice': { must: ['number', 'registeredOn', 'issuer', 'diedOn'], may: ['place', 'name', 'personalId'] },
}

/** The answer in our words; null where it does not say what the field must. */
export function signedReply(field: RegistryField, response: z.output<typeof signedResponse>): RegistryReply | null {
  if (response.KetQua === 'KHONG') return { found: false }
  const wanted = told[field]
  if (!wanted) return null
  const known = [...wanted.must, ...wanted.may]
  const records = response.BanGhi.map((record) =>
    Object.fromEntries(Object.entries(record).flatMap(([key, value]) => {
      const name = names[key]
      return name && known.includes(name) && value !== null && value !== '' ? [[name, value] as const] : []
    })))
  if (records.some((record) => wanted.must.some((name) => record[name] === undefined))) return null
  const parsed = answer.safeParse({ found: true, registered: { name: response.CongDan.HoVaTen, birthDate: response.CongDan.NgaySinh }, records })
  return parsed.success ? parsed.data : null
}
