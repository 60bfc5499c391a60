import { markdownPage } from '@/components/ui/markdown-page'
import { agenciesWhere } from '@/lib/core/actor'
import { currentActor } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { noFile } from '@/lib/web/file-response'
import { fromOurOwnPage } from '@/lib/web/form-action'

const words = officialText.parts.texts
const longest = 20_000

// A page of its own without any script: nothing of it can act in the administrator's name.
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** POST with `van-ban`, the name of a field of the form: its Markdown as it would be shown. For administrators; nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const may = (await fromOurOwnPage()) && agenciesWhere(await currentActor(), ['ADMINISTRATOR']).length > 0
  const form = may ? await request.formData().catch(() => null) : null
  const name = form?.get('van-ban')
  const source = typeof name === 'string' ? form?.get(name) : null
  if (typeof source !== 'string') return noFile()
  const html = markdownPage({ source: source.slice(0, longest), title: words.previewTitle, empty: words.previewEmpty })
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'private, no-store' } })
}
