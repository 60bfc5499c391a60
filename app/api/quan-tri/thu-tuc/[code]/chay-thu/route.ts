import { resultWords } from '@/app/can-bo/ho-so/[code]/result-words'
import { drawTrialResult } from '@/lib/dossier/queries/trial'
import { currentActor } from '@/lib/identity/session'
import { procedureCode } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { noFile, paperResponse } from '@/lib/web/file-response'

const { trial: words, parts: { results: { sample } } } = officialText

const sentences = { 'no-template': words.noTemplate, broken: words.broken }

/** The result of the administrator's own trial on paper, marked as one; what keeps it from being drawn is said in words. */
export async function GET(_request: Request, { params }: RouteContext<'/api/quan-tri/thu-tuc/[code]/chay-thu'>): Promise<Response> {
  const code = procedureCode.safeParse((await params).code)
  if (!code.success) return noFile()
  const drawn = await drawTrialResult(await currentActor(), code.data, new Date(), { ...resultWords, sample, watermark: words.watermark })
  if (drawn === null) return noFile()
  if (typeof drawn !== 'string') return paperResponse(drawn, `${code.data}-${words.sampleName}.pdf`)
  return new Response(sentences[drawn], { status: 422, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' } })
}
