import { goTo } from '@/app/_pages/filing/receive-papers'
import { receiveMessage } from '@/app/_pages/thread/receive-message'
import { tidyCode } from '@/lib/dossier/model/codes'
import { currentActor } from '@/lib/identity/session'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

/** A message of the owner of a dossier to its office. */
export async function POST(request: Request, { params }: RouteContext<'/api/ho-so/[code]/trao-doi'>): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('ngon-ngu') === 'en' ? 'en' : 'vi'
  const code = tidyCode((await params).code)
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (actor.kind !== 'citizen') return goTo(request, paths.signIn(locale, paths.thread(code, locale)))
  return receiveMessage(request, actor, code, paths.thread(code, locale))
}
