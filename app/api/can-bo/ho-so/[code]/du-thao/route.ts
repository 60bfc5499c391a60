import { previewResult } from '@/lib/dossier/queries/preview'
import { dossierCode, previewResultInput } from '@/lib/dossier/schema'
import { currentActor } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { noFile, paperResponse } from '@/lib/web/file-response'
import { resultWords } from '@/app/can-bo/ho-so/[code]/result-words'

type Context = RouteContext<'/api/can-bo/ho-so/[code]/du-thao'>

async function answer({ params }: Context, values: Readonly<Record<string, string>>): Promise<Response> {
  const code = dossierCode.safeParse((await params).code)
  const input = code.success ? previewResultInput.safeParse({ code: code.data, values }) : null
  if (!input?.success) return noFile()
  const bytes = await previewResult(await currentActor(), input.data, new Date(), resultWords)
  return bytes ? paperResponse(bytes, `${input.data.code}-${officialText.office.bench.previewName}.pdf`) : noFile()
}

/** The result as it would stand on paper with what the citizen declared. */
export const GET = (_request: Request, context: Context): Promise<Response> => answer(context, {})

const prefix = 'values.'

/** The same with the corrections an official has typed; nothing is kept. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const form = await request.formData().catch(() => null)
  if (!form) return new Response(null, { status: 400, headers: { 'cache-control': 'private, no-store' } })
  const values = [...form].flatMap(([name, value]) => (name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value]] : []))
  return answer(context, Object.fromEntries(values) as Record<string, string>)
}
