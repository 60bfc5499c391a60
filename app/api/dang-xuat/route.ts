import { currentActor, endSession } from '@/lib/identity/session'
import { fromOurOwnPage } from '@/lib/web/form-action'

/** Signing out, for both kinds of people; only by a form of ours, never by a link. */
export async function POST(): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const { kind } = await currentActor()
  await endSession()
  const location = kind === 'official' ? '/can-bo/dang-nhap?tin=da-dang-xuat' : '/dang-nhap?tin=da-dang-xuat'
  const headers = { location, 'cache-control': 'no-store', 'clear-site-data': '"cache"' }
  return new Response(null, { status: 303, headers })
}
