import 'server-only'
import { z } from 'zod'
import { isDay } from '@/lib/core/dates'
import { placeOfCode } from '@/lib/form/model/places'
import type { RegistryField, ValueName, Values } from '../model'
import { answer, type RegistryReply } from '../schema'

/** An element that may be missing or empty. */
const text = z.string().trim().max(500).default('')
const emptyIsNone = (value: unknown) => (value === '' ? undefined : value)
const address = z.preprocess(emptyIsNone, z.object({ MaTinhThanh: text, MaPhuongXa: text, ChiTiet: text, QuocGia: text }).partial().default({}))
type Address = z.output<typeof address>
const relative = z.preprocess(emptyIsNone, z.object({ HoVaTen: text, SoDinhDanh: text, SoCMND: text }).partial().default({}))

/** A day or a year, as registries write it: "19920418", "1992". */
const birth = z
  .object({ Nam: text, NgayThangNam: text })
  .partial()
  .transform(({ Nam = '', NgayThangNam = '' }) => (NgayThangNam === '' ? Nam : NgayThangNam.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')))
  .refine((date) => /^\d{4}$/.test(date) || isDay(date), 'invalid-day')

const person = z.object({
  SoDinhDanh: z.string().regex(/^\d{12}$/),
  SoCMND: text,
  HoVaTen: z.object({ Ho: text, ChuDem: text, Ten: text }).transform(({ Ho, ChuDem, Ten }) => [Ho, ChuDem, Ten].filter((part) => part !== '').join(' ')),
  NgayThangNamSinh: birth,
  GioiTinh: text,
  DanToc: text,
  QuocTich: text,
  TinhTrangHonNhan: text,
  NoiDangKyKhaiSinh: address,
  QueQuan: address,
  ThuongTru: address,
  NoiOHienTai: address,
  Cha: relative,
  Me: relative,
  VoChong: relative,
  ChuHo: z.preprocess(emptyIsNone, z.object({ QuanHe: text, SoDinhDanh: text, HoVaTen: text }).partial().default({})),
})

/** `CongdanCollection`. What we have no use for (religion, blood group) is not read. */
export const populationResponse = z.object({ CongDan: z.array(person).max(5).default([]) })

const sexes: Readonly<Record<string, string>> = { '1': 'male', '2': 'female' }
const maritalStates: Readonly<Record<string, string>> = { '1': 'single', '2': 'married', '3': 'divorced', '4': 'widowed' }

/** The registry gives the commune by its code alone. */
const written = ({ ChiTiet = '', MaPhuongXa = '' }: Address): string => [ChiTiet, placeOfCode(MaPhuongXa)].filter((part) => part !== '').join(', ')

const values = (all: Readonly<Partial<Record<ValueName, string | undefined>>>): Values =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))

/** Of one person what belongs to the field; null where it says too little, or more than anybody's data. */
export function populationReply(field: RegistryField, one: z.output<typeof person>): RegistryReply | null {
  const registered = { name: one.HoVaTen, birthDate: one.NgayThangNamSinh }
  return answer.safeParse({ found: true, registered, records: [valuesOf(field, one)] }).data ?? null
}

function valuesOf(field: RegistryField, one: z.output<typeof person>): Values {
  if (field === 'national-population.residence') {
    return values({
      permanentHome: written(one.ThuongTru), permanentCommune: one.ThuongTru.MaPhuongXa, presentHome: written(one.NoiOHienTai),
      presentCommune: one.NoiOHienTai.MaPhuongXa, headName: one.ChuHo.HoVaTen, headId: one.ChuHo.SoDinhDanh, relationToHead: one.ChuHo.QuanHe,
    })
  }
  if (field === 'national-population.family') {
    return values({
      fatherName: one.Cha.HoVaTen, fatherId: one.Cha.SoDinhDanh, motherName: one.Me.HoVaTen, motherId: one.Me.SoDinhDanh,
      spouseName: one.VoChong.HoVaTen, spouseId: one.VoChong.SoDinhDanh,
    })
  }
  return values({
    personalId: one.SoDinhDanh, oldId: one.SoCMND, name: one.HoVaTen, birthDate: one.NgayThangNamSinh, sex: sexes[one.GioiTinh], ethnicity: one.DanToc,
    nationality: one.QuocTich, maritalStatus: maritalStates[one.TinhTrangHonNhan], hometown: written(one.QueQuan),
    birthRegistrationPlace: written(one.NoiDangKyKhaiSinh),
  })
}
