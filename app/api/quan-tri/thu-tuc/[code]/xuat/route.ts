import { currentActor } from '@/lib/identity/session'
import { exportText } from '@/lib/procedure/model/import'
import { findVersionNumber } from '@/lib/procedure/queries/lifecycle'
import { procedureCode } from '@/lib/procedure/schema'
import { noFile } from '@/lib/web/file-response'

/** A version of a procedure as one file, for those who keep them; `?phien-ban=` names it. */
export async function GET(request: Request, { params }: RouteContext<'/api/quan-tri/thu-tuc/[code]/xuat'>): Promise<Response> {
  const code = procedureCode.safeParse((await params).code)
  const number = Number(new URL(request.url).searchParams.get('phien-ban'))
  const isNumber = Number.isSafeInteger(number) && number > 0 && number < 1e6
  const version = code.success && isNumber ? await findVersionNumber(await currentActor(), code.data, number) : null
  if (!version) return noFile()
  return new Response(exportText(version.definition), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="thu-tuc-${version.code}-phien-ban-${String(version.number)}.json"`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
