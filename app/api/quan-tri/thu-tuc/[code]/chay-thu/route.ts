import { resultWords } from '@/app/can-bo/ho-so/[code]/result-words'
import { goTo, receivePapers } from '@/app/_pages/filing/receive-papers'
import { papersStep, supplementStep } from '@/app/quan-tri/thu-tuc/[code]/chay-thu/steps'
import { longId } from '@/lib/core/ids'
import { attachTrialFile } from '@/lib/dossier/attach-trial-file'
import { detachTrialFile } from '@/lib/dossier/detach-trial-file'
import { drawTrialResult, findTrial } from '@/lib/dossier/queries/trial'
import { attachTrialFileInput } from '@/lib/dossier/schema/trial'
import { currentActor } from '@/lib/identity/session'
import { procedureCode } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { noFile, paperResponse } from '@/lib/web/file-response'

const { trial: words, parts: { results: { sample } } } = officialText

const sentences = { 'no-template': words.noTemplate, broken: words.broken }

/** The result of the administrator's own trial on paper, marked as one; what keeps it from being drawn is said in words. */
export async function GET(_request: Request, { params }: RouteContext<'/api/quan-tri/thu-tuc/[code]/chay-thu'>): Promise<Response> {
  const code = procedureCode.safeParse((await params).code)
  if (!code.success) return noFile()
  const drawn = await drawTrialResult(await currentActor(), code.data, new Date(), { ...resultWords, sample, watermark: words.watermark, draftMark: words.draftMark })
  if (drawn === null) return noFile()
  if (typeof drawn !== 'string') return paperResponse(drawn, `${code.data}-${words.sampleName}.pdf`)
  return new Response(sentences[drawn], { status: 422, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' } })
}

/** Files for the administrator's own trial: each is stored, checked and handed in; back to the step, which says what was not taken. */
export async function POST(request: Request, { params }: RouteContext<'/api/quan-tri/thu-tuc/[code]/chay-thu'>): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const { code } = await params
  const actor = await currentActor()
  const trial = await findTrial(actor, code, new Date())
  if (!trial) return noFile()
  const step = new URL(request.url).searchParams.get('buoc') === supplementStep ? supplementStep : papersStep
  const { errors, entries } = await receivePapers(request, actor, trial.agencyId, async (componentKey, fileId) => {
    const input = attachTrialFileInput.safeParse({ code, componentKey, fileId })
    return input.success ? attachTrialFile(actor, input.data, new Date()) : { ok: false, code: 'not-found' }
  })
  const [, gone = ''] = /^remove:([\w-]+)$/.exec(entries.find(([name]) => name === 'intent')?.[1] ?? '') ?? []
  const fileId = longId(gone)
  if (fileId !== null) await detachTrialFile(actor, { code, fileId }, new Date())
  return goTo(request, `${paths.adminTrialStep(code, step)}${errors.length > 0 ? `?${new URLSearchParams(errors.map((one) => ['loi', one])).toString()}` : ''}`)
}
