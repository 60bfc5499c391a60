import { resultWords } from '@/app/can-bo/ho-so/[code]/result-words'
import { goTo, type ReceivedPapers, receivePapers } from '@/app/_pages/filing/receive-papers'
import { savePageAndGoOn } from '@/app/quan-tri/thu-tuc/[code]/chay-thu/go-on'
import { trialPageOf } from '@/app/quan-tri/thu-tuc/[code]/chay-thu/inputs'
import { papersStep, supplementStep } from '@/app/quan-tri/thu-tuc/[code]/chay-thu/steps'
import type { Actor } from '@/lib/core/actor'
import { longId } from '@/lib/core/ids'
import { attachTrialFile } from '@/lib/dossier/attach-trial-file'
import { detachTrialFile } from '@/lib/dossier/detach-trial-file'
import { drawTrialResult, findTrial } from '@/lib/dossier/queries/trial'
import { attachTrialFileInput } from '@/lib/dossier/schema/trial'
import { filePlaces } from '@/lib/form/model/files'
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
  const { watermark, draftMark } = words
  const drawn = await drawTrialResult(await currentActor(), code.data, new Date(), { ...resultWords, sample, watermark, draftMark })
  if (drawn === null) return noFile()
  if (typeof drawn !== 'string') return paperResponse(drawn, `${code.data}-${words.sampleName}.pdf`)
  return new Response(sentences[drawn], { status: 422, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' } })
}

/**
 * Files for the administrator's own trial: each is stored, checked and handed in. A page of the form is saved with them, right
 * or wrong, and led on from as a citizen is; the papers' step is shown again with what was not taken.
 */
export async function POST(request: Request, { params }: RouteContext<'/api/quan-tri/thu-tuc/[code]/chay-thu'>): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const { code } = await params
  const actor = await currentActor()
  const trial = await findTrial(actor, code, new Date())
  if (!trial) return noFile()
  const { form } = trial.definition
  const step = new URL(request.url).searchParams.get('buoc') ?? papersStep
  const places = form ? filePlaces(form).filter(({ pageKey }) => pageKey === step) : []
  const { errors, entries } = await receivePapers(request, actor, trial.agencyId, async (name, fileId) => {
    const componentKey = places.length > 0 ? places.find((place) => place.name === name)?.component : name
    const input = attachTrialFileInput.safeParse({ code, componentKey, fileId })
    return input.success ? attachTrialFile(actor, input.data, new Date()) : { ok: false, code: 'not-found' }
  })
  await takeAway(actor, code, entries.find(([name]) => name === 'intent')?.[1])
  if (places.length > 0) return goTo(request, await afterPage({ actor, code, step, entries, errors }))
  const back = paths.adminTrialStep(code, step === supplementStep ? supplementStep : papersStep)
  return goTo(request, errors.length > 0 ? `${back}?${new URLSearchParams(errors.map((one) => ['loi', one])).toString()}` : back)
}

/** The file that the pressed button takes away: `remove:abc`, and on a page of the form `remove-file:photo:abc`. */
async function takeAway(actor: Actor, code: string, intent = ''): Promise<void> {
  const [, gone = ''] = /^remove(?:-file:[\w.]+)?:([\w-]+)$/.exec(intent) ?? []
  const fileId = longId(gone)
  if (fileId !== null) await detachTrialFile(actor, { code, fileId }, new Date())
}

type PagePost = ReceivedPapers & { readonly actor: Actor; readonly code: string; readonly step: string }

async function afterPage({ actor, code, step, entries, errors }: PagePost): Promise<string> {
  const input = trialPageOf([...entries, ['_procedure', code], ['_page', step]])
  const saved = input && (await savePageAndGoOn(actor, input, new Date()))
  const page = paths.adminTrialStep(code, step)
  if (errors.length > 0) return `${page}?${new URLSearchParams([['loi', '1'], ...errors.map((one): [string, string] => ['tep', one])]).toString()}`
  return saved?.ok ? saved.value : page
}
