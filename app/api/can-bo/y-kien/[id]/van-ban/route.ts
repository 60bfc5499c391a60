import { goTo, receivePapers } from '@/app/_pages/filing/receive-papers'
import { longId } from '@/lib/core/ids'
import { attachOpinionLetter } from '@/lib/dossier/attach-opinion-letter'
import { findOpinion } from '@/lib/dossier/queries/opinions'
import { currentActor } from '@/lib/identity/session'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { noFile } from '@/lib/web/file-response'
import { paths } from '@/lib/web/paths'

/** The scan of an answering letter: kept with the question until the answer is recorded. */
export async function POST(request: Request, { params }: RouteContext<'/api/can-bo/y-kien/[id]/van-ban'>): Promise<Response> {
  const { id: key } = await params
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = await currentActor()
  const opinionId = longId(key)
  const opinion = opinionId === null ? null : await findOpinion(actor, opinionId, new Date())
  if (opinionId === null || !opinion?.mayAnswer) return noFile()

  let taken = 0
  const { errors } = await receivePapers(request, actor, opinion.answeringAgencyId, async (_field, fileId) => {
    taken += 1
    return attachOpinionLetter(actor, { opinionId, fileId }, new Date())
  })
  const problem = errors[0]?.split(':')[1] ?? (taken === 0 ? 'file-missing' : undefined)
  return goTo(request, paths.opinion(key, problem === undefined ? { tin: 'da-tai' } : { loi: problem }))
}
