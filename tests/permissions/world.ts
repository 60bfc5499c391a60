import { type Actor, type Role, roles } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { acceptDossier } from '@/lib/dossier/accept-dossier'
import { answerConfirmation } from '@/lib/dossier/answer-confirmation'
import { approveDossier } from '@/lib/dossier/approve-dossier'
import { proposeExtension } from '@/lib/dossier/propose-extension'
import { draftResult } from '@/lib/dossier/draft-result'
import { requestPayment } from '@/lib/dossier/request-payment'
import { requestSupplement } from '@/lib/dossier/request-supplement'
import { requestWithdrawal } from '@/lib/dossier/request-withdrawal'
import { officialText } from '@/lib/text/text'
import { now } from '../support/clock'
import { foundFaulty } from '../support/findings'
import { aCitizen, aDossier, anAgency, anOfficial, aPublishedProcedure, aReadyDraft, type Citizen, type Official, system, visitor } from '../support/factories'

/** Everybody who might ask: by role in the ward whose dossier it is ("own …") and in another ("other …"). */
export const personas = [
  'visitor', 'owner', 'stranger', 'system', ...roles.map((role) => `own ${role}` as const), ...roles.map((role) => `other ${role}` as const),
] as const
export type Persona = (typeof personas)[number]

export const anyone = [...personas]
export const own = (...wanted: Role[]): readonly Persona[] => wanted.map((role) => `own ${role}` as const)
export const handlers = own('COUNTER_OFFICER', 'CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'APPROVER', 'CLERK', 'SUPERVISOR')
export const everyOfficial = personas.filter((persona) => /^(own|other) /.test(persona))

type Staff = Readonly<Record<Role, Official>>
export type Base = { readonly ward: { id: string; code: string }; readonly elsewhere: { id: string; code: string }; readonly own: Staff; readonly other: Staff }

/** Two wards with an official for every role. Made once. */
export async function aBase(): Promise<Base> {
  await aPublishedProcedure()
  const [ward, elsewhere] = [await anAgency(), await anAgency()]
  return { ward, elsewhere, own: await aStaff(ward.id), other: await aStaff(elsewhere.id) }
}

async function aStaff(agencyId: string): Promise<Staff> {
  const staff = await Promise.all(roles.map(async (role) => [role, await anOfficial(agencyId, role)] as const))
  return Object.fromEntries(staff) as Record<Role, Official>
}

/** What one attempt is made on: fresh citizens, and what `given` brought about. */
export type World = Base & {
  readonly owner: Citizen
  readonly stranger: Citizen
  code: string
  dossierId: string
  version: number
  /** Whatever else `given` wants `call` to know. */
  note: Record<string, string>
}

export async function aWorld(base: Base): Promise<World> {
  // Colleagues that an earlier row brought in would be given dossiers of this one.
  const regular = [...Object.values(base.own), ...Object.values(base.other)].map(({ officialId }) => officialId)
  await db.official.updateMany({ where: { id: { notIn: regular } }, data: { disabledAt: now } })
  return { ...base, owner: await aCitizen(), stranger: await aCitizen(), code: '', dossierId: '', version: 0, note: {} }
}

export function actorOf(persona: Persona, world: World): Actor {
  if (persona === 'visitor') return visitor
  if (persona === 'system') return system
  if (persona === 'owner' || persona === 'stranger') return world[persona]
  const [side, role] = persona.split(' ') as ['own' | 'other', Role]
  return world[side][role]
}

export const words = {
  frame: officialText.paper.frame,
  signNote: officialText.paper.resultPaper.signNote,
  answers: { yes: 'Có', no: 'Không' },
}

type Given = (world: World) => Promise<void>

export const nothing: Given = () => Promise.resolve()

export const aDraft: Given = async (world) => {
  const { draft, revision } = await aReadyDraft(world.owner, world.ward.id, now)
  Object.assign(world, { dossierId: draft, version: revision })
}

export const submitted: Given = async (world) => {
  const { code, id, version } = await aDossier(world.owner, world.ward.id, now)
  Object.assign(world, { code, dossierId: id, version })
}

type Outcome = { readonly ok: boolean; readonly code?: string }

/** `before`, then one command by somebody who may. */
const after = (before: Given, step: (world: World) => Promise<Outcome>): Given => async (world) => {
  await before(world)
  const result = await step(world)
  if (!result.ok) throw new Error(`the world cannot be made: ${result.code ?? ''}`)
  world.version = (await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })).version
}

export const seen = ({ code, version }: World) => ({ code, version })

export const accepted = after(submitted, (world) => acceptDossier(world.own.COUNTER_OFFICER, { ...seen(world), note: '' }, now))
export const drafted = after(accepted, (world) => draftResult(world.own.CIVIL_STATUS_OFFICER, { ...seen(world), values: {} }, now, words))
export const confirmed = after(drafted, (world) => answerConfirmation(world.owner, { ...seen(world), answer: 'agree', objection: '' }, now))
export const approved = after(confirmed, (world) => approveDossier(world.own.APPROVER, { ...seen(world), note: '' }, now, words))
export const paymentAsked = after(accepted, (world) => requestPayment(world.own.CIVIL_STATUS_OFFICER, { ...seen(world), reason: 'Thu trước khi cấp' }, now))
export const extensionAsked = { until: '2027-03-01', reasonCode: 'verification', reason: 'Chờ xác minh' } as const
export const proposed = after(accepted, (world) => proposeExtension(world.own.CIVIL_STATUS_OFFICER, { ...seen(world), ...extensionAsked }, now))
export const withdrawing = after(submitted, (world) => requestWithdrawal(world.owner, { ...seen(world), reason: 'x' }, now))

const asked = { ...foundFaulty('component:birthNotice', 'field:childName'), answerBy: '2026-11-27' }
export const supplementAsked = after(submitted, (world) => requestSupplement(world.own.COUNTER_OFFICER, { ...seen(world), ...asked }, now))

/** Nothing is owed any more. */
export const feesPaid = (before: Given): Given => async (world) => {
  await before(world)
  await db.fee.updateMany({ where: { dossierId: world.dossierId }, data: { state: 'WAIVED', recordedAt: now } })
}
