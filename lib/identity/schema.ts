import { z } from 'zod'

const address = z.object({
  maTinh: z.string().default(''),
  tinh: z.string().default(''),
  maXa: z.string().default(''),
  xa: z.string().default(''),
  chiTiet: z.string().default(''),
  dayDu: z.string().default(''),
})
const relative = z.object({ HoVaTen: z.string(), QuocTich: z.string().optional(), SoDinhDanh: z.string().optional() })
const household = z.object({ QuanHe: z.string(), HoVaTen: z.string(), SoDinhDanh: z.string().optional() })

/** A claim we cannot read is a claim we do not have: it must not keep anybody from signing in. */
const ifReadable = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)

/**
 * What VNeID says about a person, by the names that public code of the national sign-in shows. Codes: GioiTinh
 * 1 male, 2 female; TinhTrangHonNhan 1 never married, 2 married, 3 divorced, 4 widowed; LoaiTaiKhoan 1 citizen,
 * 2 business. A birth date is "yyyy-mm-dd", or "yyyy" where only the year is known.
 */
export const vneidClaims = z.object({
  sub: z.string().min(1),
  LoaiTaiKhoan: ifReadable(z.coerce.number()),
  HoVaTen: z.string().trim().min(1),
  SoDinhDanh: z.string().regex(/^\d{12}$/),
  GioiTinh: ifReadable(z.coerce.number().pipe(z.union([z.literal(1), z.literal(2)]))),
  NgayThangNamSinh: ifReadable(z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/)),
  DanToc: ifReadable(z.string()),
  QuocTich: ifReadable(z.string()),
  TinhTrangHonNhan: ifReadable(z.coerce.number().int().min(1).max(4)),
  NoiDangKyKhaiSinh: ifReadable(address),
  QueQuan: ifReadable(address),
  ThuongTru: ifReadable(address),
  NoiOHienNay: ifReadable(address),
  Cha: ifReadable(relative),
  Me: ifReadable(relative),
  VoChong: ifReadable(relative),
  ChuHo: ifReadable(household),
  SoDienThoai: ifReadable(z.string()),
  ThuDienTu: ifReadable(z.string()),
  loAs: ifReadable(z.coerce.number()),
  acr: ifReadable(z.coerce.number()),
})

export type VneidClaims = z.output<typeof vneidClaims>
