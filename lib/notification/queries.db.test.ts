import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { encrypt, encryptJson } from '@/lib/core/crypto'
import { db, inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mintActor } from '@/lib/identity/mint-actor'
import { now } from '@/tests/support/clock'
import { enqueueMail } from './enqueue-mail'
import { enqueueNotification } from './enqueue-notification'
import { markMessageRead } from './mark-message-read'
import { markMessagesRead } from './mark-messages-read'
import { countUnread, listDeliveries, listMessages } from './queries'

const minutesLater = (count: number) => new Date(now.getTime() + count * 60_000)
const agencyId = newId()
let citizen: Actor
let stranger: Actor
let dossierId: string

const official = (grantedIn: string) =>
  mintActor({ kind: 'official', officialId: newId(), grants: [{ agencyId: grantedIn, role: 'COUNTER_OFFICER' }] })

async function aCitizen(): Promise<{ actor: Actor; personId: string }> {
  const personId = newId()
  await db.person.create({
    data: {
      id: personId,
      issuer: 'test',
      subject: randomUUID(),
      assuranceLevel: 2,
      fullName: 'Bùi Thị Thu Sương',
      personalIdCipher: encrypt('048199009013'),
      personalIdHash: randomUUID(),
      personalIdLast4Hash: randomUUID(),
      claimsCipher: encryptJson({}),
      emailCipher: encrypt('thu.suong@congdan.example'),
      emailConfirmedAt: now,
      createdAt: now,
      signedInAt: now,
    },
  })
  return { actor: mintActor({ kind: 'citizen', personId, assuranceLevel: 2 }), personId }
}

async function aDossier(ownerId: string): Promise<string> {
  const agency = { id: agencyId, code: 'H17.99.77', name: 'A', parent: 'B', address: 'C', hotline: '0', email: 'a@b.example', place: 'D', validFrom: now }
  await db.agency.create({ data: agency })
  const procedure = await db.procedure.create({ data: { id: newId(), code: '9.000001', createdAt: now } })
  const version = await db.procedureVersion.create({
    data: {
      id: newId(), procedureId: procedure.id, number: 1, state: 'DRAFT', definition: {}, name: 'A', sector: 'B',
      onlineLevel: 'FULL', searchText: 'a', createdAt: now, updatedAt: now,
    },
  })
  const { id } = await db.dossier.create({
    data: {
      id: newId(), agencyId, procedureId: procedure.id, procedureVersionId: version.id, procedureCode: procedure.code,
      status: 'DRAFT', ownerId, ownerName: 'A', ownerNameSearch: 'a', ownerIdHash: 'a', ownerIdLast4Hash: 'b',
      answersCipher: encryptJson({}), createdAt: now, updatedAt: now,
    },
  })
  return id
}

beforeAll(async () => {
  const [one, other] = await Promise.all([aCitizen(), aCitizen()])
  citizen = one.actor
  stranger = other.actor
  dossierId = await aDossier(one.personId)
  for (let count = 0; count < 25; count += 1) {
    const notification = { id: newId(), personId: one.personId, agencyId, dossierId, topic: 'dossier.in-progress' as const, params: { code: `H17.99.77-261123-${String(count).padStart(4, '0')}` }, link: () => '/tra-cuu/x' }
    // Five at the same moment: the order must not depend on the clock alone.
    await inTransaction(async (tx) => {
      await enqueueNotification(tx, notification, minutesLater(Math.floor(count / 5)))
      return ok(null)
    })
  }
})

describe('the messages of a citizen', () => {
  it('come newest first, page after page, each once', async () => {
    const first = await listMessages(citizen)
    expect(first.items).toHaveLength(20)
    const second = await listMessages(citizen, { after: first.next ?? undefined })
    expect(second.items).toHaveLength(5)
    expect(second.next).toBeNull()
    const codes = [...first.items, ...second.items].map(({ params }) => params.code)
    expect(codes).toEqual([...codes].sort().reverse())
    expect(new Set(codes).size).toBe(25)
  })

  it('give an empty page after a message that does not exist', async () => {
    for (const after of [newId(), 'not-an-id']) expect(await listMessages(citizen, { after })).toEqual({ items: [], next: null })
  })

  it('are nobody else’s', async () => {
    const { items, next } = await listMessages(citizen)
    expect(items[0]).toBeDefined()
    for (const actor of [stranger, official(agencyId), mintActor({ kind: 'visitor' }), mintActor({ kind: 'system', job: 'test' })]) {
      expect(await listMessages(actor)).toEqual({ items: [], next: null })
      expect(await listMessages(actor, { after: next ?? undefined })).toEqual({ items: [], next: null })
      expect(await countUnread(actor)).toBe(0)
      expect(await markMessageRead(actor, { messageId: items[0]?.id ?? '' }, now)).toEqual(refuse('not-found'))
    }
    expect(await countUnread(citizen)).toBe(25)
  })

  it('are read once; the first moment stays', async () => {
    const { items } = await listMessages(citizen)
    const messageId = items[0]?.id ?? ''
    expect(await markMessageRead(citizen, { messageId }, minutesLater(60))).toEqual(ok({ dossierId }))
    await markMessageRead(citizen, { messageId }, minutesLater(90))
    expect((await listMessages(citizen)).items[0]?.readAt).toEqual(minutesLater(60))
    expect(await countUnread(citizen)).toBe(24)
  })

  it('marks what the citizen was told of one dossier, or of everything, and nothing of anybody else', async () => {
    const unread = await countUnread(citizen)
    expect(await markMessagesRead(stranger, { dossierId }, now)).toEqual(ok({ marked: 0 }))
    expect(await markMessagesRead(official(agencyId), {}, now)).toEqual(refuse('not-found'))
    expect(await markMessagesRead(citizen, { dossierId: newId() }, now)).toEqual(ok({ marked: 0 }))
    expect(await markMessagesRead(citizen, { dossierId }, minutesLater(90))).toEqual(ok({ marked: unread }))
    expect([await countUnread(citizen), await markMessagesRead(citizen, {}, now)]).toEqual([0, ok({ marked: 0 })])
    expect((await listMessages(citizen)).items.filter(({ readAt }) => readAt === null)).toEqual([])
  })
})

describe('the delivery log of a dossier', () => {
  it('is shown to the citizen and to the officials of the agency, without the address', async () => {
    for (const actor of [citizen, official(agencyId)]) {
      const rows = await listDeliveries(actor, dossierId)
      expect(rows).toHaveLength(25)
      expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['attempts', 'channel', 'createdAt', 'id', 'lastError', 'sentAt', 'state', 'topic'])
      expect(rows[0]).toMatchObject({ topic: 'dossier.in-progress', state: 'PENDING', attempts: 0 })
    }
  })

  it('is empty for everybody else', async () => {
    for (const actor of [stranger, official(newId()), mintActor({ kind: 'visitor' })]) {
      expect(await listDeliveries(actor, dossierId)).toEqual([])
    }
  })
})

describe('what is stored', () => {
  it('holds neither address nor link in the clear', async () => {
    const token = 'a-token-that-must-not-be-read'
    const mail = { topic: 'official.invitation' as const, params: {}, locale: 'vi' as const, address: 'can.bo@phuong.example', link: `/can-bo/dat-mat-khau?ma=${token}`, dedupeKey: randomUUID() }
    await inTransaction(async (tx) => {
      await enqueueMail(tx, mail, now)
      return ok(null)
    })
    const [stored] = await db.$queryRaw<{ row: string }[]>`SELECT row_to_json(d)::text AS row FROM deliveries d WHERE dedupe_key = ${mail.dedupeKey}`
    const [queued] = await db.$queryRaw<{ jobs: string }[]>`SELECT string_agg(row_to_json(j)::text, '') AS jobs FROM graphile_worker._private_jobs j`
    const bytes = [mail.address, token].map((secret) => Buffer.from(secret).toString('hex'))
    expect(stored?.row).toContain('official.invitation')
    for (const secret of [mail.address, token, ...bytes]) expect(`${stored?.row ?? ''}${queued?.jobs ?? ''}`).not.toContain(secret)
  })

  it('takes codes only', async () => {
    const withName = { id: newId(), personId: newId(), agencyId, topic: 'dossier.accepted' as const, params: { code: 'x', name: 'Bùi Thị Thu Sương' }, link: () => '/' }
    await expect(inTransaction(async (tx) => {
      await enqueueNotification(tx, withName, now)
      return ok(null)
    })).rejects.toThrow('name')
  })
})
