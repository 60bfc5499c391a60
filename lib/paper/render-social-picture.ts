import 'server-only'
import path from 'node:path'
import sharp, { type OverlayOptions } from 'sharp'
import { type SocialPicture, socialPictureSize } from './model/social-picture'

// Named as files: a server has no fonts of its own, least of all with Vietnamese letters.
const family = path.join(process.cwd(), 'node_modules/@expo-google-fonts/be-vietnam-pro')
const faces = {
  regular: { font: 'Be Vietnam Pro', fontfile: path.join(family, '400Regular/BeVietnamPro_400Regular.ttf') },
  bold: { font: 'Be Vietnam Pro Bold', fontfile: path.join(family, '700Bold/BeVietnamPro_700Bold.ttf') },
} as const

const { width, height } = socialPictureSize
const margin = 64
const colours = { ground: '#ffffff', band: '#0b4f7d', ink: '#1a1a1a', soft: '#45525e', title: '#0b3d63', onBand: '#ffffff', box: '#eef4f9' } as const

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

type Style = { readonly face: keyof typeof faces; readonly size: number; readonly colour: string; readonly width: number; readonly lines: number }
type Drawn = { readonly input: Buffer; readonly width: number; readonly height: number }

/** The text in lines of that width, as a picture of its own; smaller letters where it needs more lines than there are. */
async function drawText(text: string, style: Style): Promise<Drawn> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${style.colour}">${escaped(text.normalize('NFC'))}</span>`,
      font: `${faces[style.face].font} ${String(style.size)}`,
      fontfile: faces[style.face].fontfile,
      width: style.width,
      wrap: 'word-char',
      rgba: true,
      dpi: 72,
    },
  }).png().toBuffer({ resolveWithObject: true })
  const tooHigh = info.height > style.lines * style.size * 1.4 || info.width > style.width
  if (tooHigh && style.size > 14) return drawText(text, { ...style, size: Math.floor(style.size * 0.92) })
  return { input: data, width: info.width, height: info.height }
}

const at = ({ input }: Drawn, left: number, top: number): OverlayOptions => ({ input, left: Math.round(left), top: Math.round(top) })

const box = (boxWidth: number, boxHeight: number, colour: string): Drawn => ({
  input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${String(boxWidth)}" height="${String(boxHeight)}"><rect width="100%" height="100%" rx="12" fill="${colour}"/></svg>`),
  width: boxWidth,
  height: boxHeight,
})

async function drawFacts(facts: SocialPicture['facts'], top: number): Promise<OverlayOptions[]> {
  const gap = 24
  const each = Math.floor((width - 2 * margin - gap * (facts.length - 1)) / Math.max(1, facts.length))
  const drawn = await Promise.all(facts.map(async ({ label, value }, index) => {
    const left = margin + index * (each + gap)
    const inner = each - 48
    const name = await drawText(label, { face: 'regular', size: 26, colour: colours.soft, width: inner, lines: 1 })
    const said = await drawText(value, { face: 'bold', size: 34, colour: colours.ink, width: inner, lines: 2 })
    return [at(box(each, 158, colours.box), left, top), at(name, left + 24, top + 20), at(said, left + 24, top + 62)]
  }))
  return drawn.flat()
}

/** Draws the picture that stands where an address of the portal is shared. @returns a PNG of `socialPictureSize` */
export async function renderSocialPicture(picture: SocialPicture): Promise<Uint8Array<ArrayBuffer>> {
  const inner = width - 2 * margin
  const product = await drawText(picture.product, { face: 'bold', size: 40, colour: colours.onBand, width: 400, lines: 1 })
  const ward = await drawText(picture.ward, { face: 'regular', size: 28, colour: colours.onBand, width: inner - 420, lines: 1 })
  const title = await drawText(picture.title, { face: 'bold', size: 64, colour: colours.title, width: inner, lines: 3 })
  const foot = await drawText(picture.foot, { face: 'regular', size: 26, colour: colours.soft, width: inner, lines: 1 })
  const [head, factsTop] = [104, 376]
  const bytes = await sharp({ create: { width, height, channels: 3, background: colours.ground } })
    .composite([
      { input: { create: { width, height: head, channels: 3, background: colours.band } }, left: 0, top: 0 },
      at(product, margin, (head - product.height) / 2),
      at(ward, width - margin - ward.width, (head - ward.height) / 2),
      at(title, margin, head + (factsTop - head - title.height) / 2),
      ...(await drawFacts(picture.facts, factsTop)),
      at(foot, margin, 566),
    ])
    .png({ palette: true })
    .toBuffer()
  return new Uint8Array(bytes)
}
