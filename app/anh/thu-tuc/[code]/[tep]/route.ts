import { visitor } from '@/lib/identity/session'
import { findPicture } from '@/lib/procedure/queries/pictures'
import { procedureCode } from '@/lib/procedure/schema'

type Context = { readonly params: Promise<{ readonly code: string; readonly tep: string }> }

/** GET /anh/thu-tuc/1.001193/3-vi.png: the picture of version 3, which never changes. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { code, tep } = await params
  const [, number, locale] = /^([1-9]\d{0,5})-(vi|en)\.png$/.exec(tep) ?? []
  const known = number !== undefined && (locale === 'vi' || locale === 'en') && procedureCode.safeParse(code).success
  const png = known ? await findPicture(visitor, { code, number: Number(number), locale }) : null
  if (!png) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(png, {
    headers: { 'content-type': 'image/png', 'content-length': String(png.byteLength), 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' },
  })
}
