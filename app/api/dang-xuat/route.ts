import { headers } from 'next/headers'
import { currentActor, endAllSessions, endSession } from '@/lib/identity/session'
import { leaveVneid } from '@/lib/identity/session-vneid'
import type { Locale } from '@/lib/text/text'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

/**
 * Signing out, for both kinds of people, here or (`moi-thiet-bi=1`) on every device; only by a form of ours, never by a
 * link. A citizen goes on to end the session at VNeID; the one here is over before VNeID is asked, and stays over whether it answers or not.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const { kind } = await currentActor()
  const locale = await localeOfPage()
  const everywhere = (await request.formData().catch(() => null))?.get('moi-thiet-bi') === '1'
  await (everywhere ? endAllSessions() : endSession())
  if (kind === 'official') return goTo(`${paths.officialSignIn()}?tin=da-dang-xuat`)
  return goTo((kind === 'citizen' ? await leaveVneid(locale) : null) ?? signedOut(locale))
}

/** Where VNeID sends the browser once its session is over. Changes nothing. */
export function GET(request: Request): Response {
  return goTo(signedOut(new URL(request.url).searchParams.get('state') === 'en' ? 'en' : 'vi'))
}

const signedOut = (locale: Locale) => `${paths.signIn(locale)}?tin=da-dang-xuat`

/** The language of the page whose button was pressed. */
async function localeOfPage(): Promise<Locale> {
  const referrer = (await headers()).get('referer') ?? ''
  return URL.canParse(referrer) && /^\/en(\/|$)/.test(new URL(referrer).pathname) ? 'en' : 'vi'
}

function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', 'clear-site-data': '"cache"' } })
}
