import { lookupHash } from '@/lib/core/crypto'
import { addDays, dayOf, toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { storeFile } from '@/lib/document/store-file'
import { attachIntakePaper } from '@/lib/dossier/attach-intake-paper'
import { beginSitting } from '@/lib/dossier/begin-sitting'
import { paperField } from '@/lib/dossier/model/intake'
import { findIntake } from '@/lib/dossier/queries/intakes'
import { saveIntake } from '@/lib/dossier/save-intake'
import { beginSittingInput } from '@/lib/dossier/schema/intake'
import { startIntake } from '@/lib/dossier/start-intake'
import { takeInDossier } from '@/lib/dossier/take-in-dossier'
import { onePage } from '@/lib/form/model/one-page'
import { entriesOfPage } from '@/lib/form/model/read-page'
import { mintActor } from '@/lib/identity/mint-actor'
import { demoOfficials } from '@/lib/identity/model'
import { componentsAsked } from '@/lib/procedure/model/cases'
import { seedCalendar } from '@/prisma/seed/calendar'
import { done } from '@/prisma/seed/demo/filing'
import { copyOfBirth } from '@/prisma/seed/procedures/sample-answers'
import { pdf, streamOf } from '@/tests/support/sample-files'
import { makeOfficial } from './make-official'

const procedureCode = '2.000635'
/** It asks questions before its form. */
const asking = '2.000815'
const card = '048192066601||Phạm Thị Quầy|01051992|Nữ|Tổ 5, Hòa Cường, Đà Nẵng|10052021'

async function counterOfficer() {
  const emailHash = lookupHash('email', `mot-cua@${demoOfficials.domain}`)
  const { id, grants } = await db.official.findUniqueOrThrow({ where: { emailHash }, include: { grants: { where: { revokedAt: null } } } })
  return { actor: mintActor({ kind: 'official', officialId: id, grants: grants.map(({ agencyId, role }) => ({ agencyId, role })) }), agencyId: grants[0]?.agencyId ?? '' }
}

/**
 * The agency of that code, with its hours and somebody who works there. It ends with yesterday once it has what it is there
 * for: a second agency that works would have every citizen of the other tests asked which one they mean.
 */
async function agencyElsewhere(code: string, now: Date) {
  await makeOfficial(`quay-${code.toLowerCase()}@${demoOfficials.domain}`, code)
  const { id } = await db.agency.findUniqueOrThrow({ where: { code } })
  await seedCalendar(db, id)
  return { id, end: () => db.agency.update({ where: { id }, data: { validTo: toDateColumn(addDays(dayOf(now), -1)) } }) }
}

/**
 * At the counter of the demonstration's ward: somebody for whom one dossier was taken in and passed on to the agency of that
 * code, another is being typed, with a scan, and a third asks its questions first. JSON of short ids and the code.
 */
export async function makeIntake(passedTo = ''): Promise<string> {
  const now = new Date()
  const { actor, agencyId } = await counterOfficer()
  const elsewhere = await agencyElsewhere(passedTo, now)
  const { sitting } = await done('sitting', beginSitting(actor, beginSittingInput.parse({ channel: 'COUNTER', agencyId, typed: card }), now))
  const passed = await done('intake', startIntake(actor, { sitting, procedureCode, agencyId: elsewhere.id }, now))
  const known = await findIntake(actor, passed.intake, now)
  if (!known) throw new Error('the intake is gone')
  const answers = { ...known.content.answers, ...copyOfBirth }
  const papers = componentsAsked(known.definition, answers).flatMap(({ key }) => [[paperField(key, 'drawn'), '1'], [paperField(key, 'originals'), '1']] as const)
  await done('form', saveIntake(actor, { intake: passed.intake, entries: [...entriesOfPage(onePage(known.form), { answers, raw: {} }), ...papers], intent: 'save' }, now))
  const feeShown = (await findIntake(actor, passed.intake, now))?.feeTotal ?? 0
  const { code } = await done('taking in', takeInDossier(actor, { intake: passed.intake, feeShown, method: '', reference: '' }, now))

  const open = await done('intake', startIntake(actor, { sitting, procedureCode }, now))
  const componentKey = known.definition.components[0]?.key ?? ''
  const stored = await done('scan', storeFile(actor, { agencyId, name: 'quet.pdf', content: streamOf(pdf('quet')), provenance: 'UPLOADED' }, now))
  await done('attaching', attachIntakePaper(actor, { intake: open.intake, componentKey, fileId: stored.id }, now))
  await done('intake', startIntake(actor, { sitting, procedureCode: asking }, now))
  await elsewhere.end()
  return JSON.stringify({ sitting: shortId(sitting), intake: shortId(open.intake), file: shortId(stored.id), code })
}
