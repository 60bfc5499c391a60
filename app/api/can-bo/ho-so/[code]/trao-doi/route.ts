import { goTo } from '@/app/_pages/filing/receive-papers'
import { receiveMessage } from '@/app/_pages/thread/receive-message'
import { tidyCode } from '@/lib/dossier/model/codes'
import { currentActor } from '@/lib/identity/session'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

/** A message of the office to the owner of a dossier. */
export async function POST(request: Request, { params }: RouteContext<'/api/can-bo/ho-so/[code]/trao-doi'>): Promise<Response> {
  const code = tidyCode((await params).code)
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (actor.kind !== 'official') return goTo(request, paths.officialSignIn(paths.officialThread(code)))
  return receiveMessage(request, actor, code, paths.officialThread(code))
}
