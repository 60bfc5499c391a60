import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { at, monday, now } from '@/tests/support/clock'
import { aCitizen, anAgency, anOfficial, aPublishedProcedure, aReadyDraft } from '@/tests/support/factories'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { startDraft } from '../start-draft'
import { submitDossier } from '../submit-dossier'
import { countReferrals } from './referrals'

describe('the announcement by which somebody came', () => {
  it('stands in the draft from its beginning, is kept to the dossier and counted', async () => {
    const ward = await anAgency()
    await aPublishedProcedure(sampleProcedure)
    const [first, second] = [await aCitizen(), await aCitizen()]
    await startDraft(first, { procedureCode: sampleProcedure.code, agencyId: ward.id, referral: 'ngay-hoi-thang-11' }, now)
    await startDraft(second, { procedureCode: sampleProcedure.code, agencyId: ward.id, referral: 'ngay-hoi-thang-11' }, now)
    // Who goes on with the draft came first by what led to it.
    const ready = await aReadyDraft(first, ward.id, now)
    await startDraft(first, { procedureCode: sampleProcedure.code, agencyId: ward.id, referral: 'zalo' }, at(monday, '10:00'))
    expect(await submitDossier(first, ready, now)).toMatchObject({ ok: true })
    expect(await db.dossier.findUniqueOrThrow({ where: { id: ready.draft } })).toMatchObject({ status: 'REGISTERED', referral: 'ngay-hoi-thang-11' })

    const administrator = await anOfficial(ward.id, 'ADMINISTRATOR')
    expect(await countReferrals(administrator)).toEqual([{ referral: 'ngay-hoi-thang-11', procedureCode: sampleProcedure.code, filed: 1, begun: 1 }])
    expect(await countReferrals(await anOfficial((await anAgency()).id, 'ADMINISTRATOR'))).toEqual([])
  })

  it('is no text somebody made up', async () => {
    const ward = await anAgency()
    await aPublishedProcedure(sampleProcedure)
    const { draft } = await aReadyDraft(await aCitizen(), ward.id, now)
    await expect(db.dossier.update({ where: { id: draft }, data: { referral: '0905 123 456' } })).rejects.toThrow(/dossiers_referral/)
  })
})
