import { describe, expect, it } from 'vitest'
import { referralName, referralParts } from './referral'

describe('referralName', () => {
  it.each(['zalo', 'facebook', 'pano', 'to-roi', 'ap-phich', 'chia-se', 'ngay-hoi-thang-11', 'pano-cho-2', 'to-roi-truong-hoc'])('takes %s', (name) => {
    expect(referralName.safeParse(name).success).toBe(true)
  })

  it.each(['', 'ZALO', 'tiktok', 'ngay-hoi', 'ngay-hoi-', 'ngay-hoi--a', 'pano-', 'pano-Chợ', 'zalo-0905123456', 'zalo\n', 'pano-a_b', `pano-${'a'.repeat(40)}`, '../zalo'])('refuses %j', (name) => {
    expect(referralName.safeParse(name).success).toBe(false)
  })
})

it('tells the kind of an announcement from its own name', () => {
  expect(referralParts('zalo')).toEqual({ kind: 'zalo', own: '' })
  expect(referralParts('ngay-hoi-thang-11')).toEqual({ kind: 'ngay-hoi', own: 'thang-11' })
  expect(referralParts('ap-phich-cho')).toEqual({ kind: 'ap-phich', own: 'cho' })
})
