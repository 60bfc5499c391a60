import { z } from 'zod'
import { roles } from '@/lib/core/actor'
import { isDay } from '@/lib/core/dates'
import { passwordLength, plainEmail } from './model'

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
  /** The number before, of the old identity card: nine digits. */
  SoCMND: ifReadable(z.string().regex(/^\d{9}$/)),
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
  /** "Công dân số": some fees are waived for them. */
  CongDanSo: ifReadable(z.boolean()),
  loAs: ifReadable(z.coerce.number()),
  acr: ifReadable(z.coerce.number()),
  /** Seconds since 1970 when the person last proved who they are, and the provider's name of that session (OpenID Connect). */
  auth_time: ifReadable(z.number().int().positive()),
  sid: ifReadable(z.string().min(1).max(200)),
})

export type VneidClaims = z.output<typeof vneidClaims>

/** The lower of the level of the account and the level of this very sign-in. */
export const levelOf = ({ loAs, acr }: Pick<VneidClaims, 'loAs' | 'acr'>): 1 | 2 => (Math.min(loAs ?? acr ?? 1, acr ?? loAs ?? 1) >= 2 ? 2 : 1)

const kinds = z.object({ LoaiTaiKhoan: ifReadable(z.coerce.number()) })

/** Whose account VNeID speaks of; a person's where it does not say. */
export const accountKind = (claims: unknown): 'person' | 'organisation' => (kinds.safeParse(claims).data?.LoaiTaiKhoan === 2 ? 'organisation' : 'person')

/** What VNeID says about an organisation: a tax code is ten digits, and three more for a branch. */
export const organisationClaims = z.object({
  MaSoThue: z.string().regex(/^\d{10}(-?\d{3})?$/),
  MaSoDoanhNghiep: ifReadable(z.string().min(1).max(20)),
  TenDoanhNghiep: z.string().trim().min(1).max(300),
  NguoiDaiDien: z.object({ HoVaTen: z.string().trim().min(1), SoDinhDanh: z.string().regex(/^\d{12}$/) }),
  loAs: ifReadable(z.coerce.number()),
  acr: ifReadable(z.coerce.number()),
})

/** The claims about the person, without those about the sign-in. */
export const personalClaims = vneidClaims.omit({ sub: true, acr: true, auth_time: true, sid: true })
export type PersonalClaims = z.output<typeof personalClaims>

/** What the worker needs to mail a one-time link; encrypted on its way there. */
export const linkMail = z.object({
  purpose: z.enum(['INVITATION', 'PASSWORD_RESET', 'EMAIL_CONFIRMATION']),
  token: z.string(),
  to: z.string(),
  locale: z.enum(['vi', 'en']),
})
export type LinkMail = z.output<typeof linkMail>

/** The payload of the job 'mail-one-time-link'. */
export const linkMailJob = z.object({ linkId: z.uuid(), sealed: z.string() })

const email = z.string('required').trim().min(1, 'required').max(200, 'too-long').pipe(z.email('invalid-email')).transform(plainEmail)
/** A day, written "2026-11-23" or in the three parts a date field posts. */
const day = z
  .union([z.string(), z.object({ day: z.string(), month: z.string(), year: z.string() })], 'required')
  .transform((typed) => (typeof typed === 'string' ? typed.trim() : [typed.year, typed.month, typed.day].map((part) => part.trim().padStart(2, '0')).join('-')))
  .pipe(z.string().refine((text) => text.replace(/[-0]/g, '') !== '', 'required').refine((text) => /^[-0]*$/.test(text) || isDay(text), 'invalid-day'))
const token = z.string('required').trim().min(20, 'invalid').max(100, 'invalid')
const role = z.enum(roles, 'required')
/** One ticked box arrives as a word, several as a list. */
const several = <S extends z.ZodType>(one: S) => z.union([z.array(one), one.transform((value) => [value])]).default([])

/** A password somebody chooses: long rather than motley (OWASP ASVS 5.0, 6.2). Messages are codes. */
const newPassword = z
  .string('required')
  .min(1, 'required')
  .min(passwordLength.min, 'password-too-short')
  .max(passwordLength.max, 'password-too-long')

export const signInOfficialInput = z.object({
  email: z.string('required').trim().min(1, 'required').max(200, 'too-long').transform(plainEmail),
  password: z.string('required').min(1, 'required').max(1000, 'too-long'),
  /** The page to go to afterwards. */
  tiep: z.string().max(500).optional(),
})
export type SignInOfficialInput = z.output<typeof signInOfficialInput>

export const inviteOfficialInput = z.object({
  agencyId: z.uuid(),
  email,
  fullName: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  title: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  roles: several(role).refine((chosen) => chosen.length > 0, 'required'),
})
export type InviteOfficialInput = z.output<typeof inviteOfficialInput>

export const requestPasswordResetInput = z.object({ email })
export type RequestPasswordResetInput = z.output<typeof requestPasswordResetInput>

export const setPasswordInput = z
  .object({ token, password: newPassword, passwordAgain: z.string().default('') })
  .refine(({ password, passwordAgain }) => password === passwordAgain, { path: ['passwordAgain'], error: 'passwords-differ' })
export type SetPasswordInput = { token: string; password: string }

export const changePasswordInput = z
  .object({ currentPassword: z.string('required').min(1, 'required').max(1000, 'too-long'), password: newPassword, passwordAgain: z.string().default('') })
  .refine(({ password, passwordAgain }) => password === passwordAgain, { path: ['passwordAgain'], error: 'passwords-differ' })
export type ChangePasswordInput = { readonly currentPassword: string; readonly password: string }

export const roleInput = z.object({ officialId: z.uuid(), agencyId: z.uuid(), role })
export type RoleInput = z.output<typeof roleInput>

/** The account of an official, in an agency that the actor administers. */
export const accountInput = z.object({ officialId: z.uuid(), agencyId: z.uuid() })
export type AccountInput = z.output<typeof accountInput>

/** Nobody, where none was chosen. */
const deputy = z.union([z.literal(''), z.uuid()], 'not-an-option').default('').transform((id) => (id === '' ? null : id))

export const setAbsenceInput = z
  .object({ officialId: z.uuid('required'), agencyId: z.uuid(), fromDay: day, toDay: day, deputyId: deputy })
  .refine(({ fromDay, toDay }) => fromDay <= toDay || !isDay(fromDay) || !isDay(toDay), { path: ['toDay'], error: 'ends-before-start' })
export type SetAbsenceInput = Omit<z.output<typeof setAbsenceInput>, 'deputyId'> & { readonly deputyId?: string | null }

export const removeAbsenceInput = z.object({ absenceId: z.uuid(), agencyId: z.uuid() })
export type RemoveAbsenceInput = z.output<typeof removeAbsenceInput>

/** The language of the page a form stands on, to come back to it. */
const locale = z.enum(['vi', 'en']).default('vi')

export const requestEmailConfirmationInput = z.object({ email, locale })
export type RequestEmailConfirmationInput = { email: string }

export const forgetEmailInput = z.object({ locale })

export const chooseLanguageInput = z.object({ language: z.enum(['vi', 'en'], 'required'), locale })
export type ChooseLanguageInput = { language: 'vi' | 'en' }

export const confirmEmailInput = z.object({ token })
export type ConfirmEmailInput = z.output<typeof confirmEmailInput>

export const revokeSessionInput = z.object({ sessionId: z.uuid(), locale })
export type RevokeSessionInput = { sessionId: string }

/** What stood in a form, by field name. */
export const keptValues = z.record(z.string(), z.array(z.string()))

export type KeepFormInput = { readonly token: string; readonly path: string; readonly values: Readonly<Record<string, readonly string[]>> }
