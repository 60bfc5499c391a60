import fc from 'fast-check'
import { expect, it } from 'vitest'
import { registryFields } from '../model'
import { populationReply, populationResponse } from './population-answer'
import { signedReply, signedResponse } from './signed-answer'

const field = fc.constantFrom(...registryFields)
const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', '1992', '19920418', '1992-04-18', '048192009001', '__proto__', 'x'.repeat(490)), fc.constant(null), fc.integer())
const place = fc.record({ MaPhuongXa: fc.oneof(text, fc.constant('20257')), ChiTiet: text }, { requiredKeys: [] })

it('no answer of the population register throws, however odd', () => {
  const person = fc.record({
    SoDinhDanh: fc.constant('048192009001'), SoCMND: text, HoVaTen: fc.record({ Ho: text, ChuDem: text, Ten: text }),
    NgayThangNamSinh: fc.record({ Nam: fc.constant('1992'), NgayThangNam: fc.constantFrom('', '19920418') }), ThuongTru: fc.oneof(place, fc.constant('')), Cha: fc.oneof(text, place),
  }, { requiredKeys: ['SoDinhDanh', 'NgayThangNamSinh', 'HoVaTen'] })
  let read = 0
  fc.assert(fc.property(field, fc.array(person, { maxLength: 2 }), (asked, people) => {
    const [one] = populationResponse.safeParse({ CongDan: people }).data?.CongDan ?? []
    const reply = one && populationReply(asked, one)
    if (reply) read += 1
    expect([undefined, null, true]).toContain(reply && reply.found)
  }), { numRuns: 500 })
  expect(read).toBeGreaterThan(0)
})

it('no record of another registry throws, and none counts that does not say what it must', () => {
  const record = fc.dictionary(fc.oneof(text.map(String), fc.constantFrom('So', 'NgayDangKy', 'NoiDangKy', 'HoVaTen', 'NgaySinh', 'NgayMat', 'GioiTinh', 'HoTenMe')), text)
  fc.assert(fc.property(field, fc.array(record, { maxLength: 3 }), (asked, BanGhi) => {
    const response = signedResponse.safeParse({ MaYeuCau: 'q', KetQua: 'CO', CongDan: { HoVaTen: 'A', NgaySinh: '1992' }, BanGhi })
    const reply = response.success ? signedReply(asked, response.data) : null
    if (reply?.found) for (const values of reply.records) expect(Object.keys(values).length).toBeGreaterThan(0)
  }), { numRuns: 500 })
})
