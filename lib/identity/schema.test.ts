import { describe, expect, test } from 'vitest'
import { inviteOfficialInput, setAbsenceInput, setPasswordInput, vneidClaims } from './schema'

const id = '01a20000-0000-7000-8000-000000000000'
const codes = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))

describe('claims', () => {
  const least = { sub: 's', HoVaTen: ' Trần Thử ', SoDinhDanh: '048190000001' }

  test('that cannot be read are left out instead of keeping somebody away', () => {
    const parsed = vneidClaims.parse({ ...least, ThuongTru: 'nowhere', NgayThangNamSinh: '3/2/1990', GioiTinh: 7, loAs: 'two', Cha: {} })
    expect(parsed).toEqual({ ...least, HoVaTen: 'Trần Thử' })
  })

  test('may come as words or as numbers', () => {
    expect(vneidClaims.parse({ ...least, GioiTinh: '2', loAs: '2', acr: '1' })).toMatchObject({ GioiTinh: 2, loAs: 2, acr: 1 })
  })
})

describe('an invitation', () => {
  const whole = { agencyId: id, email: ' Moi@DonVi.example', fullName: 'Ngô Thử', title: 'Văn thư' }

  test('takes one role or several, as a form posts them', () => {
    expect(inviteOfficialInput.parse({ ...whole, roles: 'CLERK' })).toMatchObject({ roles: ['CLERK'], email: 'moi@donvi.example' })
    expect(inviteOfficialInput.parse({ ...whole, roles: ['CLERK', 'APPROVER'] }).roles).toEqual(['CLERK', 'APPROVER'])
  })

  test('says what is missing', () => {
    expect(codes(inviteOfficialInput.safeParse({ agencyId: id, email: 'x', fullName: ' ' }))).toEqual({
      email: 'invalid-email',
      fullName: 'required',
      title: 'required',
      roles: 'required',
    })
    expect(codes(inviteOfficialInput.safeParse({ ...whole, roles: ['KING'] })).roles).toBeDefined()
  })
})

test('a password is long enough and typed twice alike', () => {
  const token = 'x'.repeat(43)
  const check = (password: string, passwordAgain = password) => codes(setPasswordInput.safeParse({ token, password, passwordAgain }))
  expect(check('mười một ch')).toEqual({ password: 'password-too-short' })
  expect(check('đ'.repeat(129))).toEqual({ password: 'password-too-long' })
  expect(check('một mật khẩu dài', 'một mật khẩu dàj')).toEqual({ passwordAgain: 'passwords-differ' })
  expect(check('một mật khẩu dài')).toEqual({})
})

test('an absence is typed in three parts and ends after it starts', () => {
  const of = (from: [string, string, string], to: [string, string, string]) => {
    const [fromDay, toDay] = [from, to].map(([day, month, year]) => ({ day, month, year }))
    return setAbsenceInput.safeParse({ officialId: id, agencyId: id, fromDay, toDay })
  }
  expect(of(['1', '12', '2026'], ['02', '12', '2026']).data).toMatchObject({ fromDay: '2026-12-01', toDay: '2026-12-02' })
  expect(codes(of(['2', '12', '2026'], ['1', '12', '2026']))).toEqual({ toDay: 'ends-before-start' })
  expect(codes(of(['31', '2', '2026'], ['', '', '']))).toEqual({ fromDay: 'invalid-day', toDay: 'required' })
})
