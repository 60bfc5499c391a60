import type { Actor, Role } from '@/lib/core/actor'
import { encrypt, encryptJson, lookupHash } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { longId, newId, shortId } from '@/lib/core/ids'
import { storeFile } from '@/lib/document/store-file'
import { attachComponent } from '@/lib/dossier/attach-component'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { saveDraft } from '@/lib/dossier/save-draft'
import { startDraft } from '@/lib/dossier/start-draft'
import { submitDossier } from '@/lib/dossier/submit-dossier'
import { mintActor } from '@/lib/identity/mint-actor'
import { searchKey } from '@/lib/procedure/model/search'
import { procedureDefinition, type ProcedureSource } from '@/lib/procedure/schema'
import type { Prisma } from '@/prisma/generated/client'
import { nationalDays, wardHours } from '@/prisma/seed/calendar-days'
import { pdf, streamOf } from './sample-files'
import { childPage, sampleProcedure } from './sample-procedure'

export type Citizen = Extract<Actor, { kind: 'citizen' }>
export type Official = Extract<Actor, { kind: 'official' }>

export const visitor = mintActor({ kind: 'visitor' })
export const system = mintActor({ kind: 'system', job: 'test' })

let agencies = 0

/** A ward with the sample opening hours; the days off of the country come with the first. */
export async function anAgency(): Promise<{ id: string; code: string }> {
  const id = newId()
  const code = `H17.99.${String((agencies += 1)).padStart(2, '0')}`
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  await db.agency.create({
    data: {
      id,
      code,
      name: 'Ủy ban nhân dân phường Thử',
      parent: 'Thành phố Đà Nẵng',
      address: '1 Đường Thử',
      hotline: '0236 000 1022',
      email: 'thu@example.vn',
      place: 'Thử',
      validFrom: day('2025-07-01'),
    },
  })
  await db.workingHours.createMany({
    data: wardHours.map(({ weekday, opensMinute, closesMinute, validFrom }) => ({
      id: newId(),
      agencyId: id,
      weekday,
      opensMinute,
      closesMinute,
      validFrom: day(validFrom),
    })),
  })
  await db.calendarDay.createMany({ data: nationalDays.map((row) => ({ ...row, id: newId(), agencyId: null, day: day(row.day) })), skipDuplicates: true })
  return { id, code }
}

/** A service of the counter: letter A, every weekday 07:30–17:30, half an hour for one person, unless told otherwise. */
export async function aService(agencyId: string, over: Partial<Prisma.CounterServiceUncheckedCreateInput> = {}): Promise<string> {
  const id = newId()
  const createdAt = new Date('2026-01-05T02:00:00Z')
  await db.counterService.create({
    data: {
      id, agencyId, letter: 'A', nameVi: 'Chứng thực', nameEn: 'Certification', procedureCodes: [], isOpen: true, takesBookings: true, weekdays: [1, 2, 3, 4, 5],
      opensMinute: 450, closesMinute: 1050, slotMinutes: 30, places: 1, daysAhead: 30, noticeHours: 2, createdAt, updatedAt: createdAt, ...over,
    },
  })
  return id
}

/** Whoever acts in a test proved lately who they are, whenever that is. */
export const provedUntil = new Date('9999-01-01T00:00:00Z')

let people = 0

/** A citizen known from VNeID, signed in. `id` is a personal id of twelve digits. */
export async function aCitizen(over: { name?: string; id?: string; level?: 1 | 2; claims?: Record<string, unknown> } = {}): Promise<Citizen> {
  const personalId = over.id ?? `0481920${String((people += 1)).padStart(5, '0')}`
  const now = new Date('2026-11-20T02:00:00Z')
  const personId = newId()
  await db.person.create({
    data: {
      id: personId,
      issuer: 'https://vneid.test',
      subject: personId,
      assuranceLevel: over.level ?? 2,
      fullName: over.name ?? 'Nguyễn Văn Thử',
      personalIdCipher: encrypt(personalId),
      personalIdHash: lookupHash('personal-id', personalId),
      personalIdLast4Hash: lookupHash('last-four', personalId.slice(-4)),
      claimsCipher: encryptJson({ sub: personId, SoDinhDanh: personalId, HoVaTen: over.name ?? 'Nguyễn Văn Thử', ...over.claims }),
      createdAt: now,
      signedInAt: now,
    },
  })
  return mintActor({ kind: 'citizen', personId, assuranceLevel: over.level ?? 2, provedUntil })
}

/** An official of the agency with these roles. */
export async function anOfficial(agencyId: string, ...roles: Role[]): Promise<Official> {
  const officialId = newId()
  const now = new Date('2026-01-05T02:00:00Z')
  const email = `${officialId}@example.vn`
  await db.official.create({
    data: {
      id: officialId,
      fullName: `Cán bộ ${roles.join(' ')}`,
      title: 'Công chức',
      emailCipher: encrypt(email),
      emailHash: lookupHash('email', email),
      createdAt: now,
      grants: { create: roles.map((role) => ({ id: newId(), agencyId, role, grantedAt: now })) },
    },
  })
  return mintActor({ kind: 'official', officialId, grants: roles.map((role) => ({ agencyId, role })), steppedUp: true })
}

/** Publishes a procedure, the sample one unless told otherwise; a second call of the same code publishes its next version. */
export async function aPublishedProcedure(
  source: ProcedureSource = sampleProcedure,
  validFrom = new Date('2026-01-01T00:00:00Z'),
): Promise<{ code: string; versionId: string }> {
  const definition = procedureDefinition.parse(source)
  const { code } = definition
  const procedure = await db.procedure.upsert({ where: { code }, update: {}, create: { id: newId(), code, createdAt: validFrom } })
  const number = (await db.procedureVersion.count({ where: { procedureId: procedure.id } })) + 1
  const { id: versionId } = await db.procedureVersion.create({
    data: {
      id: newId(),
      procedureId: procedure.id,
      number,
      state: 'PUBLISHED',
      definition: JSON.parse(JSON.stringify(definition)) as Prisma.InputJsonObject,
      name: definition.name.vi,
      sector: definition.sector.key,
      onlineLevel: definition.level,
      searchText: searchKey(definition.name.vi),
      validFrom,
      publishedAt: validFrom,
      reason: 'test',
      createdAt: validFrom,
      updatedAt: validFrom,
    },
  })
  return { code, versionId }
}

/** Stores a small PDF of this citizen and gives the id of its row. */
export async function anUpload(actor: Actor, agencyId: string, now: Date): Promise<string> {
  const stored = await storeFile(actor, { agencyId, name: 'giay-chung-sinh.pdf', content: streamOf(pdf(newId())), provenance: 'UPLOADED' }, now)
  if (!stored.ok) throw new Error(`upload: ${stored.code}`)
  return stored.value.id
}

/** A complete draft of the sample procedure, ready to submit. */
export async function aReadyDraft(
  citizen: Citizen,
  agencyId: string,
  now: Date,
  { name, procedureCode = sampleProcedure.code }: { name?: string | undefined; procedureCode?: string } = {},
): Promise<{ draft: string; revision: number; consent: 'on' }> {
  await startDraft(citizen, { procedureCode, agencyId }, now)
  await saveDraft(citizen, { procedureCode, pageKey: 'child', entries: childPage(name) }, now)
  await saveDraft(citizen, { procedureCode, pageKey: 'copies', entries: [['copies', '2']] }, now)
  await attachComponent(citizen, { procedureCode, componentKey: 'birthNotice', fileId: await anUpload(citizen, agencyId, now) }, now)
  const draft = await findMyDraft(citizen, procedureCode, now)
  if (!draft) throw new Error('the draft is not there')
  return { draft: longId(draft.key) ?? '', revision: draft.revision, consent: 'on' }
}

/** A submitted dossier of the sample procedure. */
export async function aDossier(citizen: Citizen, agencyId: string, now: Date, name?: string) {
  const result = await submitDossier(citizen, await aReadyDraft(citizen, agencyId, now, { name }), now)
  if (!result.ok) throw new Error(`submit: ${result.code}`)
  const { id, version } = await db.dossier.findUniqueOrThrow({ where: { code: result.value.code } })
  return { code: result.value.code, version, id, key: shortId(id) }
}
