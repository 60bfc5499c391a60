import type { Role } from '@/lib/core/actor'
import { beginSitting } from '@/lib/dossier/begin-sitting'
import { findIntake } from '@/lib/dossier/queries/intakes'
import { saveIntake } from '@/lib/dossier/save-intake'
import { beginSittingInput, type TakeInInput } from '@/lib/dossier/schema/intake'
import { startIntake } from '@/lib/dossier/start-intake'
import { takeInDossier } from '@/lib/dossier/take-in-dossier'
import { now } from './clock'
import { anAgency, anOfficial, type Official } from './factories'
import { childPage, sampleProcedure } from './sample-procedure'

let people = 0

/** The string of the card of somebody with that id. */
export const cardOf = (id: string, name = 'Trần Thị Quầy') => `${id}||${name}|01051992|Nữ|Tổ 5, Hòa Cường, Đà Nẵng|10052021`
/** A personal id that nobody of this file has. */
export const anId = () => `0481920${String((people += 1) + 90_000).padStart(5, '0')}`

/** An agency with somebody at its counter, who holds these roles. */
export async function aCounter(...roles: Role[]) {
  const agency = await anAgency()
  return { agency, officer: await anOfficial(agency.id, ...(roles.length > 0 ? roles : ['COUNTER_OFFICER' as const])) }
}

type AtCounter = { readonly agency: { readonly id: string }; readonly officer: Official }

/** Somebody before the counter, by what was typed; `more` for an item of the post. */
export async function aSitting({ agency, officer }: AtCounter, typed: string, more: Record<string, unknown> = {}): Promise<string> {
  const begun = await beginSitting(officer, beginSittingInput.parse({ channel: 'COUNTER', agencyId: agency.id, typed, ...more }), now)
  if (!begun.ok) throw new Error(begun.code)
  return begun.value.sitting
}

/** A dossier of the sample procedure with everything typed and the papers laid on the counter; not yet taken in. */
export async function aReadyIntake(counter: AtCounter, sitting: string, agencyId?: string): Promise<string> {
  const started = await startIntake(counter.officer, { sitting, procedureCode: sampleProcedure.code, agencyId }, now)
  if (!started.ok) throw new Error(started.code)
  const { intake } = started.value
  const sheets = sampleProcedure.components?.flatMap(({ key }) => [[`_paper.${key}.originals`, '1'] as const, [`_paper.${key}.drawn`, '1'] as const]) ?? []
  await saveIntake(counter.officer, { intake, intent: 'take-in', entries: [...childPage(), ...sheets] }, now)
  return intake
}

/** What the page posts where no paper was laid on the counter. */
export const noSheets = (sampleProcedure.components ?? []).map(({ key }) => [`_paper.${key}.drawn`, '1'] as const)

/** The press that takes it in, with the fee as shown. */
export const takeIn = async (officer: Official, intake: string, over: Partial<TakeInInput> = {}) => {
  const shown = await findIntake(officer, intake, now)
  return takeInDossier(officer, { intake, feeShown: shown?.feeTotal ?? 0, method: '', reference: '', ...over }, now)
}
