import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { SocialPicture } from './model/social-picture'
import { renderSocialPicture } from './render-social-picture'

const picture: SocialPicture = {
  product: 'Một Cửa', ward: 'Phường Hòa Cường, Thành phố Đà Nẵng', title: 'Đăng ký khai sinh', foot: 'Nộp trên điện thoại',
  facts: [{ label: 'Mất bao lâu', value: '3 ngày làm việc' }, { label: 'Phí, lệ phí', value: 'Miễn phí' }],
}
const pixels = async (one: SocialPicture) => sharp(await renderSocialPicture(one)).raw().toBuffer()

describe('renderSocialPicture', () => {
  it('gives a PNG of 1200 × 630, the same for the same words', async () => {
    const png = await renderSocialPicture(picture)
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(png.byteLength).toBeLessThan(100_000)
    expect(await renderSocialPicture(picture)).toEqual(png)
  })

  it('draws every mark of a letter', async () => {
    const marked = await pixels({ ...picture, title: 'Đăng ký kết hôn ở xã' })
    for (const title of ['Dang ky ket hon o xa', 'Đăng ký kêt hôn ở xã', 'Đăng ký kết hôn ơ xã']) expect((await pixels({ ...picture, title })).equals(marked), title).toBe(false)
    // The same letters, composed or not, are the same picture.
    expect((await pixels({ ...picture, title: 'Đăng ký kết hôn ở xã'.normalize('NFD') })).equals(marked)).toBe(true)
  })

  it('takes a long name, an unbroken word and signs of markup', async () => {
    for (const title of ['Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh và xác nhận thông tin hộ tịch đối với công dân Việt Nam cư trú ở nước ngoài '.repeat(2), 'a'.repeat(200), '<b>&amp;']) {
      const png = await renderSocialPicture({ ...picture, title })
      expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 })
    }
  })
})
