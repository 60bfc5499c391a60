import { beforeAll, describe, expect, it } from 'vitest'
import { decrypt, decryptJson, encrypt, lookupHash } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { longId } from '@/lib/core/ids'
import { agreeToAssistance } from '@/lib/identity/agree-to-assistance'
import { appointMember } from '@/lib/identity/appoint-member'
import { attestAssistance } from '@/lib/identity/attest-assistance'
import { beginAssistance } from '@/lib/identity/begin-assistance'
import { dismissMember } from '@/lib/identity/dismiss-member'
import { endAssistance } from '@/lib/identity/end-assistance'
import { mintActor } from '@/lib/identity/mint-actor'
import { hasFiledFor, helpFigures, listHelpers, ownTeamwork } from '@/lib/identity/queries/team'
import { now } from '@/tests/support/clock'
import { aCitizen, anAgency, anOfficial, anUpload, aPublishedProcedure, type Citizen, type Official } from '@/tests/support/factories'
import { childPage, sampleProcedure } from '@/tests/support/sample-procedure'
import { askAssistedFiling } from './ask-assisted-filing'
import { attachComponent } from './attach-component'
import { deleteDraft } from './delete-draft'
import { findMyDossier, findMyDraft, listMyDossiers, listMyDrafts } from './queries/mine'
import { saveDraft } from './save-draft'
import { startDraft } from './start-draft'
import { submitDossier } from './submit-dossier'

const procedureCode = sampleProcedure.code
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const numberOf = async ({ personId }: Citizen) => decrypt((await db.person.findUniqueOrThrow({ where: { id: personId } })).personalIdCipher)

type Team = { readonly agencyId: string; readonly administrator: Official; readonly helper: Citizen; readonly memberId: string }
let phones = 0

async function aTeam(): Promise<Team> {
  const agency = await anAgency()
  const administrator = await anOfficial(agency.id, 'ADMINISTRATOR')
  const helper = await aCitizen({ name: 'Lê Văn Giúp' })
  const input = { agencyId: agency.id, personalId: await numberOf(helper), name: 'Lê Văn Giúp', groups: '1-3, Thôn Đông', fromDay: dayOf(now), toDay: dayOf(later(1440)) }
  const appointed = await appointMember(administrator, input, now)
  if (!appointed.ok) throw new Error(appointed.code)
  expect(await appointMember(administrator, input, now)).toEqual({ ok: false, code: 'is-member' })
  const { id } = await db.teamMember.findFirstOrThrow({ where: { agencyId: agency.id } })
  return { agencyId: agency.id, administrator, helper, memberId: id }
}

const knownBy = ({ personId }: Citizen, phone: string) =>
  db.person.update({ where: { id: personId }, data: { phoneCipher: encrypt(phone), phoneHash: lookupHash('phone', phone) } })

const about = async (team: Team, owner: Citizen) => ({
  memberId: team.memberId, group: '2', name: 'Nguyễn Văn Thử', personalId: await numberOf(owner), phone: `09050${String((phones += 1)).padStart(5, '0')}`, procedureCode,
})

async function asked(team: Team, owner: Citizen): Promise<string> {
  const begun = await beginAssistance(team.helper, await about(team, owner), now)
  if (!begun.ok) throw new Error(begun.code)
  return begun.value.assistanceId
}

/** The code as it goes to the phone. */
async function codeOf(assistanceId: string): Promise<string> {
  const { id } = await db.assistanceCode.findFirstOrThrow({ where: { assistanceId, usedAt: null } })
  const [job] = await db.$queryRaw<{ payload: { codeId: string; sealed: string } }[]>`
    SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'codeId' = ${id}`
  if (!job) throw new Error('no code was sent')
  return (decryptJson(Buffer.from(job.payload.sealed, 'base64')) as { code: string }).code
}

async function opened(team: Team, owner: Citizen) {
  const assistanceId = await asked(team, owner)
  const agreed = await agreeToAssistance(team.helper, { assistanceId, code: await codeOf(assistanceId) }, now)
  if (!agreed.ok) throw new Error(agreed.code)
  return { assistanceId, filer: filer(team, owner, assistanceId) }
}

const filer = ({ helper }: Team, { personId }: Citizen, assistanceId: string): Citizen =>
  mintActor({ kind: 'citizen', personId, assuranceLevel: 2, helpedBy: { helperId: helper.personId, assistanceId } })

async function typed(as: Citizen, agencyId: string) {
  const started = await startDraft(as, { procedureCode, agencyId }, now)
  if (!started.ok) return started
  await saveDraft(as, { procedureCode, pageKey: 'child', entries: childPage('Nguyễn Bé') }, now)
  await saveDraft(as, { procedureCode, pageKey: 'copies', entries: [['copies', '2']] }, now)
  await attachComponent(as, { procedureCode, componentKey: 'birthNotice', fileId: await anUpload(as, agencyId, now) }, now)
  const draft = await findMyDraft(as, procedureCode, now)
  if (!draft) throw new Error('no draft')
  return { ok: true as const, input: { draft: longId(draft.key) ?? '', revision: draft.revision, consent: 'on' as const } }
}

async function ready(team: Team, owner: Citizen) {
  const open = await opened(team, owner)
  const draft = await typed(open.filer, team.agencyId)
  if (!draft.ok) throw new Error(draft.code)
  return { ...open, input: draft.input }
}

beforeAll(async () => {
  await aPublishedProcedure()
})

describe('an assisted filing', () => {
  it('is the citizen’s, agreed to twice, and the helper sees nothing of it afterwards', async () => {
    const [team, owner] = [await aTeam(), await aCitizen()]
    const { assistanceId, filer: as, input } = await ready(team, owner)
    expect(await hasFiledFor(team.helper, input.draft)).toBe(false)
    expect(await submitDossier(as, input, now)).toEqual({ ok: false, code: 'not-agreed' })
    expect((await askAssistedFiling(as, { procedureCode }, now)).ok).toBe(true)
    const code = await codeOf(assistanceId)
    expect(await submitDossier(as, input, now)).toEqual({ ok: false, code: 'not-agreed' })
    expect((await agreeToAssistance(team.helper, { assistanceId, code }, now)).ok).toBe(true)

    // Two presses at once file it once.
    const both = await Promise.all([submitDossier(as, input, now), submitDossier(as, input, now)])
    const filed = both.find(({ ok }) => ok)
    if (!filed?.ok) throw new Error('not filed')
    expect(await db.dossier.findUniqueOrThrow({ where: { code: filed.value.code } })).toMatchObject({
      ownerId: owner.personId, submitterId: null, helperId: team.helper.personId, assistanceId, mandateId: null,
    })
    expect(await db.dossierEvent.count({ where: { dossier: { code: filed.value.code }, event: 'submit' } })).toBe(1)

    for (const blind of [team.helper, as]) {
      expect(await findMyDraft(blind, procedureCode, now)).toBeNull()
      expect(await findMyDossier(blind, filed.value.code)).toBeNull()
    }
    expect((await listMyDossiers(team.helper)).rows).toEqual([])
    expect((await ownTeamwork(team.helper, now))?.current).toEqual([])
    expect(await db.assistance.findUniqueOrThrow({ where: { id: assistanceId } })).toMatchObject({ state: 'FILED', ownerCipher: null })
    expect(await listHelpers(owner)).toMatchObject([{ helperName: 'Lê Văn Giúp', filed: true }])
    expect(await Promise.all([team.helper, owner, await aCitizen()].map((one) => hasFiledFor(one, input.draft)))).toEqual([true, false, false])
    const traces = await db.auditEntry.findMany({ where: { ownerId: owner.personId, actorId: team.helper.personId }, select: { action: true } })
    expect(traces.map(({ action }) => action)).toEqual(expect.arrayContaining(['assistance.ask', 'assistance.open', 'assistance.agree-filing', 'dossier.submit-helped']))
    expect(await helpFigures(team.administrator, team.agencyId)).toEqual([{ group: '2', month: '2026-11', procedureCode, helped: 1, filed: 1 }])
  })

  it('takes a new yes once the draft has changed', async () => {
    const [team, owner] = [await aTeam(), await aCitizen()]
    const { assistanceId, filer: as, input } = await ready(team, owner)
    await askAssistedFiling(as, { procedureCode }, now)
    expect((await agreeToAssistance(team.helper, { assistanceId, code: await codeOf(assistanceId) }, now)).ok).toBe(true)
    await saveDraft(as, { procedureCode, pageKey: 'copies', entries: [['copies', '9']] }, now)
    const changed = await findMyDraft(as, procedureCode, now)
    expect(await submitDossier(as, { ...input, revision: changed?.revision ?? 0 }, now)).toEqual({ ok: false, code: 'not-agreed' })
  })

  it('begins with an official at the counter instead of a code, of that agency alone', async () => {
    const [team, owner] = [await aTeam(), await aCitizen()]
    const [here, there] = [await anOfficial(team.agencyId, 'COUNTER_OFFICER'), await anOfficial((await anAgency()).id, 'COUNTER_OFFICER')]
    const assistanceId = await asked(team, owner)
    const code = await codeOf(assistanceId)
    expect(await attestAssistance(there, { assistanceId }, now)).toEqual({ ok: false, code: 'not-found' })
    expect((await attestAssistance(here, { assistanceId }, now)).ok).toBe(true)
    expect(await agreeToAssistance(team.helper, { assistanceId, code }, now)).toEqual({ ok: false, code: 'code-over' })
    const as = filer(team, owner, assistanceId)
    const draft = await typed(as, team.agencyId)
    if (!draft.ok) throw new Error(draft.code)
    await askAssistedFiling(as, { procedureCode }, now)
    expect(await attestAssistance(here, { assistanceId, revision: draft.input.revision - 1 }, now)).toEqual({ ok: false, code: 'code-over' })
    expect((await attestAssistance(here, { assistanceId, revision: draft.input.revision }, now)).ok).toBe(true)
    expect((await submitDossier(as, draft.input, now)).ok).toBe(true)
  })
})

describe('the code', () => {
  it('counts for ten minutes and five tries, many at once included, and for who asked', async () => {
    const [team, owner, stranger] = [await aTeam(), await aCitizen(), await aCitizen()]
    const assistanceId = await asked(team, owner)
    const code = await codeOf(assistanceId)
    expect(await agreeToAssistance(stranger, { assistanceId, code }, now)).toEqual({ ok: false, code: 'not-found' })
    expect(await agreeToAssistance(team.helper, { assistanceId, code }, later(10))).toEqual({ ok: false, code: 'code-over' })
    const wrong = code === '000000' ? '000001' : '000000'
    const guesses = await Promise.all(Array.from({ length: 8 }, () => agreeToAssistance(team.helper, { assistanceId, code: wrong }, now)))
    expect(guesses.filter((one) => !one.ok && one.code === 'code-wrong')).toHaveLength(5)
    expect(await agreeToAssistance(team.helper, { assistanceId, code }, now)).toEqual({ ok: false, code: 'code-over' })
  })

  it('opens once, and one citizen at a time', async () => {
    const [team, owner, other] = [await aTeam(), await aCitizen(), await aCitizen()]
    const [one, two] = [await asked(team, owner), await asked(team, other)]
    const code = await codeOf(one)
    const twice = await Promise.all([1, 2].map(() => agreeToAssistance(team.helper, { assistanceId: one, code }, now)))
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await agreeToAssistance(team.helper, { assistanceId: two, code: await codeOf(two) }, now)).toEqual({ ok: false, code: 'helps-another' })
  })

  it('is not sent to the helper themselves, twice to one phone for two people, or without end', async () => {
    const [team, owner, other] = [await aTeam(), await aCitizen(), await aCitizen()]
    const { helper } = team
    await knownBy(helper, '0987654321')
    const input = await about(team, owner)
    const begin = (over: Partial<typeof input>, at = now) => beginAssistance(helper, { ...input, ...over }, at)
    expect(await begin({ personalId: await numberOf(helper) })).toEqual({ ok: false, code: 'own-number' })
    expect(await begin({ phone: '0987654321' })).toEqual({ ok: false, code: 'own-phone' })
    expect(await begin({ group: '4' })).toEqual({ ok: false, code: 'not-member' })
    expect(await begin({}, later(3 * 1440))).toEqual({ ok: false, code: 'not-member' })
    expect((await begin({})).ok).toBe(true)
    expect(await begin({ personalId: await numberOf(other) })).toEqual({ ok: false, code: 'phone-used' })
    const many = await Promise.all(Array.from({ length: 10 }, () => begin({})))
    expect(many.filter(({ ok }) => ok)).toHaveLength(7)
  })
})

describe('the helper', () => {
  it('sees nothing once it ended, ran out, or they are no member any more; the draft stays the citizen’s', async () => {
    const [team, owner] = [await aTeam(), await aCitizen()]
    const { assistanceId, filer: as, input } = await ready(team, owner)
    expect(await endAssistance(await aCitizen(), { assistanceId }, now)).toEqual({ ok: false, code: 'not-found' })
    expect((await endAssistance(owner, { assistanceId }, now)).ok).toBe(true)
    expect(await submitDossier(as, input, now)).toEqual({ ok: false, code: 'not-agreed' })
    expect(await findMyDraft(team.helper, procedureCode, now)).toBeNull()
    expect(await listMyDrafts(owner, now)).toMatchObject([{ procedureCode }])

    const again = await opened(team, owner)
    expect(await findMyDraft(again.filer, procedureCode, now)).toBeNull()
    expect((await startDraft(again.filer, { procedureCode, agencyId: team.agencyId }, now)).ok).toBe(true)
    expect(await findMyDraft(again.filer, procedureCode, now)).not.toBeNull()
    expect(await findMyDraft(as, procedureCode, now)).toBeNull()
    const { id: memberId } = await db.teamMember.findFirstOrThrow({ where: { agencyId: team.agencyId } })
    expect((await dismissMember(team.administrator, { memberId }, now)).ok).toBe(true)
    expect((await askAssistedFiling(again.filer, { procedureCode }, now)).ok).toBe(false)
  })

  it('has no part in what the citizen began alone', async () => {
    const [team, owner] = [await aTeam(), await aCitizen()]
    const own = await typed(owner, team.agencyId)
    const { filer: as } = await opened(team, owner)
    expect(await typed(as, team.agencyId)).toEqual({ ok: false, code: 'own-draft' })
    expect(await findMyDraft(as, procedureCode, now)).toBeNull()
    expect(await deleteDraft(as, { procedureCode }, now)).toEqual({ ok: false, code: 'not-found' })
    if (!own.ok) throw new Error(own.code)
    expect(await submitDossier(as, own.input, now)).toEqual({ ok: false, code: 'not-found' })
  })
})
