import { goTo, receivePapers } from '@/app/_pages/filing/receive-papers'
import { formPlace } from '@/app/can-bo/tiep-nhan/places'
import type { Actor } from '@/lib/core/actor'
import { longId, shortId } from '@/lib/core/ids'
import { attachIntakePaper } from '@/lib/dossier/attach-intake-paper'
import { detachIntakePaper } from '@/lib/dossier/detach-intake-paper'
import { findIntake, type Intake } from '@/lib/dossier/queries/intakes'
import { saveIntake } from '@/lib/dossier/save-intake'
import { takeInInput } from '@/lib/dossier/schema/intake'
import { takeInDossier } from '@/lib/dossier/take-in-dossier'
import { filePlaces } from '@/lib/form/model/files'
import { currentActor } from '@/lib/identity/session'
import { noFile } from '@/lib/web/file-response'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

type Entries = readonly (readonly [string, string])[]

/**
 * The whole form of the counter with its scans: each file is stored and attached as it comes in, the answers are saved, right
 * or wrong, and the dossier is taken in where that button was pressed.
 */
export async function POST(request: Request, { params }: RouteContext<'/api/can-bo/tiep-nhan/[id]'>): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = await currentActor()
  const id = longId((await params).id)
  const intake = id === null ? null : await findIntake(actor, id, new Date())
  if (!intake) return noFile()
  const { errors, entries } = await receivePapers(request, actor, intake.takingAgencyId, async (name, fileId) => {
    const componentKey = componentOf(intake, name)
    return componentKey === undefined ? { ok: false, code: 'not-found' } : attachIntakePaper(actor, { intake: intake.id, componentKey, fileId }, new Date())
  })
  return goTo(request, await goOn(actor, intake, entries, errors))
}

/** Scans are posted as `_paper.birthNotice.file`, files of the form by the name of their place. */
function componentOf({ form }: Intake, name: string): string | undefined {
  return /^_paper\.(\w+)\.file$/.exec(name)?.[1] ?? filePlaces(form).find((place) => place.name === name)?.component
}

/** The file that the pressed button takes away: `remove-file:birthNotice:abc`. */
async function takeAway(actor: Actor, intake: string, intent: string): Promise<void> {
  const [, gone = ''] = /^remove-file:[\w.]+:([\w-]+)$/.exec(intent) ?? []
  const fileId = longId(gone)
  if (fileId !== null) await detachIntakePaper(actor, { intake, fileId }, new Date())
}

async function goOn(actor: Actor, { id, sittingId, revision }: Intake, entries: Entries, errors: readonly string[]): Promise<string> {
  const sitting = shortId(sittingId)
  const back = (query: Readonly<Record<string, string>>) => {
    const more = errors.map((one) => `&${new URLSearchParams({ tep: one }).toString()}`).join('')
    // Another address each time: a browser does not load the one it is at anew when it ends in a place of the page.
    return `${paths.counterIntake(sitting, shortId(id), { ...query, lan: String(revision + 1) })}${more}#${formPlace}`
  }
  const intent = entries.find(([name]) => name === 'intent')?.[1] ?? 'take-in'
  await takeAway(actor, id, intent)
  const saved = await saveIntake(actor, { intake: id, entries, intent }, new Date())
  if (!saved.ok) return back({ 'ly-do': saved.code })
  // Without a script this button is how one leaves the page with what was typed.
  if (intent === 'later' && errors.length === 0) return paths.counterSitting(sitting)
  if (intent !== 'take-in' || errors.length > 0) return back(intent === 'save' ? { xong: 'luu' } : { xong: 'giu' })
  if (saved.value.newlyAsked) return back({ moi: '1' })

  const posted = Object.fromEntries(entries)
  const { _fee: feeShown, _method: method, _reference: reference } = posted
  const input = takeInInput.safeParse({ intake: shortId(id), feeShown, method, reference })
  if (!input.success) return back({ 'ly-do': 'reference-missing' })
  const taken = await takeInDossier(actor, input.data, new Date())
  return taken.ok ? paths.counterDone(sitting, { hs: taken.value.code }) : back({ 'ly-do': taken.code })
}
