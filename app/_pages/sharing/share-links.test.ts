import { describe, expect, it } from 'vitest'
import { facebookShare, zaloShare } from './share-links'

/** What Zalo's page does with its query. */
const readByZalo = (link: string): unknown => JSON.parse(atob(new URL(link).searchParams.get('d') ?? ''))

const addresses = [
  ['https://motcua.example/k/zalo/thu-tuc/1.001193', 'https://motcua.example/k/zalo/thu-tuc/1.001193'],
  // Three lengths: base64 ends on none, one and two "=".
  ['https://motcua.example/k/zalo/thu-tuc/1.0011', 'https://motcua.example/k/zalo/thu-tuc/1.0011'],
  ['https://motcua.example/k/zalo/thu-tuc/1.00119', 'https://motcua.example/k/zalo/thu-tuc/1.00119'],
  ['https://motcua.example/tim-kiem?q=làm giấy khai sinh&x=1', 'https://motcua.example/tim-kiem?q=l%C3%A0m%20gi%E1%BA%A5y%20khai%20sinh&x=1'],
  ['https://motcua.example/đường/Hòa Cường?a=>>>???', 'https://motcua.example/%C4%91%C6%B0%E1%BB%9Dng/H%C3%B2a%20C%C6%B0%E1%BB%9Dng?a=%3E%3E%3E???'],
] as const

describe.each(addresses)('%s', (address, encoded) => {
  it('reaches Zalo as it is, percent-encoded, and nothing else goes along', () => {
    const link = zaloShare(address)
    expect(readByZalo(link)).toEqual({ url: encoded })
    expect([...new URL(link).searchParams.keys()]).toEqual(['d'])
  })

  it('stands in both links without a letter that a program could take otherwise', () => {
    expect(zaloShare(address)).toMatch(/^https:\/\/button-share\.zalo\.me\/share_external\?d=[\w%.-]+$/)
    expect(facebookShare(address)).toMatch(/^https:\/\/www\.facebook\.com\/sharer\/sharer\.php\?u=[\w%.*+-]+$/)
    expect(new URL(facebookShare(address)).searchParams.get('u')).toBe(encoded)
  })
})
