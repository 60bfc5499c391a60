import { goTo, receivePapers } from '@/app/_pages/filing/receive-papers'
import { formPlace } from '@/app/can-bo/tiep-nhan/places'
import { attachScanned } from '@/app/can-bo/tiep-nhan/receive-scan'
import type { Actor } from '@/lib/core/actor'
import { longId, shortId } from '@/lib/core/ids'
import { lookForIntake } from '@/lib/dossier/look-for-intake'
import { paperField } from '@/lib/dossier/model/intake'
import { detachIntakePaper } from '@/lib/dossier/detach-intake-paper'
import { findIntake, type Intake } from '@/lib/dossier/queries/intakes'
import { saveIntake } from '@/lib/dossier/save-intake'
import { takeInInput } from '@/lib/dossier/schema/intake'
import { takeInDossier } from '@/lib/dossier/take-in-dossier'
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
  const { errors, entries } = await receivePapers(request, actor, intake.takingAgencyId, (name, fileId) => attachScanned(actor, intake, name, fileId))
  return goTo(request, await goOn(actor, intake, entries, errors))
}

/** The file that the pressed button takes away: `remove-file:birthNotice:abc`. */
async function takeAway(actor: Actor, intake: string, intent: string): Promise<void> {
  const [, gone = ''] = /^remove-file:[\w.]+:([\w-]+)$/.exec(intent) ?? []
  const fileId = longId(gone)
  if (fileId !== null) await detachIntakePaper(actor, { intake, fileId }, new Date())
}

/** Has the registries asked for what they were not asked yet, or for the one component anew; true where papers fell away. */
async function sparedBy(actor: Actor, intake: string, intent: string, component: string | undefined): Promise<boolean> {
  if (component === undefined && !['take-in', 'save'].includes(intent)) return false
  const looked = await lookForIntake(actor, { intake, ...(component !== undefined && { component }) }, new Date())
  return looked.ok && looked.value.spared.length > 0
}

type Back = (query: Readonly<Record<string, string>>, place?: string) => string

/**
 * The form again, with what is told there. Another address each time: a browser does not load the one it is at anew when it
 * ends in a place of the page.
 */
const backTo = ({ id, sittingId, revision }: Intake, errors: readonly string[]): Back => (query, place = formPlace) => {
  const more = errors.map((one) => `&${new URLSearchParams({ tep: one }).toString()}`).join('')
  return `${paths.counterIntake(shortId(sittingId), shortId(id), { ...query, lan: String(revision + 1) })}${more}#${place}`
}

type Came = { readonly isPressed: boolean; readonly intent: string; readonly newlyAsked: boolean; readonly spared: boolean }

/** What the form says when it is shown again; nothing where it was pressed to take the dossier in, and that can be. */
function toTell({ isPressed, intent, newlyAsked, spared }: Came): Readonly<Record<string, string>> {
  const saved = { xong: intent === 'save' ? 'luu' : 'giu' }
  const more = newlyAsked ? { moi: '1' } : {}
  return { ...(isPressed ? more : saved), ...(spared && { tra: '1' }) }
}

async function goOn(actor: Actor, intake: Intake, entries: Entries, errors: readonly string[]): Promise<string> {
  const { id, sittingId } = intake
  const back = backTo(intake, errors)
  const intent = entries.find(([name]) => name === 'intent')?.[1] ?? 'take-in'
  await takeAway(actor, id, intent)
  const saved = await saveIntake(actor, { intake: id, entries, intent }, new Date())
  if (!saved.ok) return back({ 'ly-do': saved.code })
  // Without a script this button is how one leaves the page with what was typed.
  if (intent === 'later' && errors.length === 0) return paths.counterSitting(shortId(sittingId))
  const asked = /^look:(\w+)$/.exec(intent)?.[1]
  const spared = await sparedBy(actor, id, intent, asked)
  if (asked !== undefined) return back({ xong: 'giu', tra: spared ? '1' : '0' }, paperField(asked, 'drawn'))
  const told = toTell({ isPressed: intent === 'take-in' && errors.length === 0, intent, newlyAsked: saved.value.newlyAsked, spared })
  // Sheets that nobody has to lay there are gone: whoever has them in hand sees it before the dossier is taken in.
  if (Object.keys(told).length > 0) return back(told)
  return takeInAs(actor, intake, Object.fromEntries(entries), back)
}

async function takeInAs(actor: Actor, { id, sittingId }: Intake, posted: Readonly<Record<string, string>>, back: Back): Promise<string> {
  const { _fee: feeShown, _method: method, _reference: reference } = posted
  const input = takeInInput.safeParse({ intake: shortId(id), feeShown, method, reference })
  if (!input.success) return back({ 'ly-do': 'reference-missing' })
  const taken = await takeInDossier(actor, input.data, new Date())
  return taken.ok ? paths.counterDone(shortId(sittingId), { hs: taken.value.code }) : back({ 'ly-do': taken.code })
}
