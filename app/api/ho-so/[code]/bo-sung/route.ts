import { goTo, receivePapers } from '@/app/_pages/filing/receive-papers'
import { openOf, removal } from '@/app/_pages/dossiers/supplement-state'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { attachSupplement } from '@/lib/dossier/attach-supplement'
import { detachSupplement } from '@/lib/dossier/detach-supplement'
import { tidyCode } from '@/lib/dossier/model/codes'
import { findMyDossier } from '@/lib/dossier/queries/mine'
import { saveSupplement } from '@/lib/dossier/save-supplement'
import { detachSupplementInput } from '@/lib/dossier/schema'
import { currentActor } from '@/lib/identity/session'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

/** The answers and papers of a supplement: kept apart, right or wrong, and the page shown again with what is missing. */
export async function POST(request: Request, { params }: RouteContext<'/api/ho-so/[code]/bo-sung'>): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('ngon-ngu') === 'en' ? 'en' : 'vi'
  const code = tidyCode((await params).code)
  const page = paths.supplement(code, locale)
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (actor.kind !== 'citizen') return goTo(request, paths.signIn(locale, page))
  const dossier = await findMyDossier(actor, code)
  if (!dossier?.supplement) return goTo(request, paths.dossier(code, locale))

  const { errors, entries } = await receivePapers(request, actor, dossier.agencyId, (componentKey, fileId) =>
    attachSupplement(actor, { code, componentKey, fileId }, new Date()))
  const intent = entries.find(([name]) => name === 'intent')?.[1] ?? ''
  const saved = await saveSupplement(actor, { code, entries: entries.filter(([name]) => !name.startsWith('_')), intent }, new Date())
  if (!saved.ok) return goTo(request, paths.dossier(code, locale))

  await takeOut(actor, code, intent)
  if (intent !== 'save') return goTo(request, page)
  const open = errors.length > 0 ? errors : await stillOpen(actor, code)
  const query = open.length === 0 ? new URLSearchParams({ tin: 'da-luu' }) : new URLSearchParams(open.map((one) => ['loi', one]))
  return goTo(request, `${page}?${query.toString()}`)
}

/** Takes out the file that the intent names, if it names one. A file that is gone already was what the person wanted: there is nothing to tell. */
async function takeOut(actor: Actor, code: string, intent: string): Promise<void> {
  if (!intent.startsWith(removal)) return
  const named = detachSupplementInput.safeParse({ code, file: intent.slice(removal.length) })
  if (named.success) await detachSupplement(actor, named.data, new Date())
}

/** Something to show as wrong where the supplement cannot be sent yet. */
async function stillOpen(actor: Actor, code: string): Promise<readonly string[]> {
  const dossier = await findMyDossier(actor, code)
  if (!dossier) return []
  const { fields, papers } = openOf(dossier, dayOf(new Date()))
  return fields.length + papers.length === 0 ? [] : [':open']
}
