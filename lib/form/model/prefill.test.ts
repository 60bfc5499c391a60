import { describe, expect, it } from 'vitest'
import { birthForm } from '@/tests/support/birth-form'
import { lockedAnswers, prefilled, withLocked } from './prefill'

const claims = {
  HoVaTen: 'Nguyễn Thị Hoa', SoDinhDanh: '048195000123', NgayThangNamSinh: '1995-03-08', GioiTinh: 'Nữ', DanToc: 'Kinh', QuocTich: 'Việt Nam',
  ThuongTru: { tinh: 'Thành phố Đà Nẵng', xa: 'Phường Hòa Cường', chiTiet: '12 Núi Thành' }, SoDienThoai: '+84905123456', ThuDienTu: 'hoa@example.vn',
  Me: { HoVaTen: 'Trần Thị Lan' },
}
const whole = {
  requesterName: 'Nguyễn Thị Hoa', requesterId: '048195000123', requesterBirthDate: '1995-03-08', requesterSex: 'female', requesterPhone: '0905123456',
  requesterEmail: 'hoa@example.vn', requesterHome: { province: 'Thành phố Đà Nẵng', commune: 'Phường Hòa Cường', detail: '12 Núi Thành' },
  ethnicity: 'Kinh', nationality: 'Việt Nam', motherName: 'Trần Thị Lan',
}

describe('a new draft', () => {
  it('starts with what VNeID says', () => {
    expect(prefilled(birthForm, { claims })).toEqual(whole)
  })

  it.each([
    [{ NgayThangNamSinh: '19950308' }, { requesterBirthDate: '1995-03-08' }],
    [{ NgayThangNamSinh: '08/03/1995' }, { requesterBirthDate: '1995-03-08' }],
    [{ NgayThangNamSinh: { Nam: '1995', NgayThangNam: '1995-03-08' } }, { requesterBirthDate: '1995-03-08' }],
    [{ NgayThangNamSinh: '1995' }, {}],
    [{ GioiTinh: 1 }, { requesterSex: 'male' }],
    [{ GioiTinh: 'nam' }, { requesterSex: 'male' }],
    [{ GioiTinh: '2' }, { requesterSex: 'female' }],
    [{ GioiTinh: '0' }, {}],
    [{ QuocTich: 'VN' }, { nationality: 'Việt Nam' }],
    [{ QuocTich: 'Japan' }, { nationality: 'Nhật Bản' }],
    [{ DanToc: 'KINH' }, { ethnicity: 'Kinh' }],
    [{ DanToc: 'Ê Đê' }, { ethnicity: 'Ê-đê' }],
    [{ DanToc: 'Không rõ' }, {}],
    [{ HoVaTen: { Ho: 'Nguyễn', ChuDem: 'Thị', Ten: 'Hoa' } }, { requesterName: 'Nguyễn Thị Hoa' }],
    [{ 'Me.HoVaTen': 'Trần Thị Lan' }, { motherName: 'Trần Thị Lan' }],
    [{ ThuongTru: { tinh: 'TP. Đà Nẵng', xa: '', chiTiet: '' } }, { requesterHome: { province: 'Thành phố Đà Nẵng', commune: '', detail: '' } }],
    [{ ThuongTru: { tinh: 'Tỉnh Quảng Nam', xa: 'Xã Duy Phú' } }, {}],
    [{ ThuongTru: 'Đà Nẵng' }, {}],
    [{ SoDienThoai: '123' }, {}],
    [{ HoVaTen: null }, {}],
    [{}, {}],
  ])('of %j holds %j', (said, expected) => {
    expect(prefilled(birthForm, { claims: said })).toEqual(expected)
  })
})

describe('locked answers', () => {
  it('are those the state vouches for', () => {
    expect(lockedAnswers(birthForm, { claims })).toEqual({ requesterName: 'Nguyễn Thị Hoa', requesterId: '048195000123' })
  })

  it('are not locked where the claim is missing, so that the person can type them', () => {
    expect(lockedAnswers(birthForm, { claims: { HoVaTen: '  ', SoDinhDanh: '12' } })).toEqual({})
  })

  it('win over whatever was posted', () => {
    expect(withLocked({ answers: { requesterName: 'Bà Khác', childName: 'An' }, raw: { requesterId: '1', note: 'x' } }, lockedAnswers(birthForm, { claims })))
      .toEqual({ answers: { requesterName: 'Nguyễn Thị Hoa', requesterId: '048195000123', childName: 'An' }, raw: { note: 'x' } })
  })
})
