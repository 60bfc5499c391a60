import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { longId } from '@/lib/core/ids'
import type { FileGrant } from '@/lib/document/model'
import { readFile } from '@/lib/document/read-file'
import { findCase } from '@/lib/dossier/queries/case'
import { listLog } from '@/lib/dossier/queries/log'
import { announceRectificationJob } from '@/lib/jobs/announce-rectification'
import { makePackageJob } from '@/lib/jobs/make-package'
import { at, monday, now } from '@/tests/support/clock'
import { aCitizen, aDossier, anAgency, anOfficial, aPublishedProcedure, type Citizen, type Official, system } from '@/tests/support/factories'
import { unzip } from '@/tests/support/read-xlsx'
import { answerRectification } from './answer-rectification'
import { expirePackages } from './expire-packages'
import { listLooks } from './queries/looks'
import { grantPackage, listMyRectifications, listPackages, listRectifications } from './queries/rights'
import { requestPackage } from './request-package'
import { requestRectification } from './request-rectification'

let agencyId = ''
let clerk: Official
let owner: Citizen
let neighbour: Citizen
let dossier: { code: string; id: string }

beforeAll(async () => {
  await aPublishedProcedure()
  agencyId = (await anAgency()).id
  clerk = await anOfficial(agencyId, 'CLERK', 'COUNTER_OFFICER')
  ;[owner, neighbour] = [await aCitizen({ name: 'Trần Thị Chủ' }), await aCitizen({ name: 'Lê Văn Láng Giềng' })]
  dossier = await aDossier(owner, agencyId, now, 'Trần Bé Con')
  await aDossier(neighbour, agencyId, now, 'Lê Bé Khác')
})

describe('who looked', () => {
  it('is told with title, agency and what for, the latest first, to the owner alone, and page by page', async () => {
    for (let minute = 0; minute < 32; minute += 1) await findCase(clerk, dossier.code, at(monday, `10:${String(minute).padStart(2, '0')}`))
    const first = await listLooks(owner)
    expect(first.looks).toHaveLength(30)
    expect(first.looks[0]).toMatchObject({ at: at(monday, '10:31'), action: 'dossier.read', dossierCode: dossier.code, by: { title: 'Công chức', agency: 'Ủy ban nhân dân phường Thử' } })
    const second = await listLooks(owner, first.next ?? '')
    expect(second.looks.map((look) => look.at)).toEqual([at(monday, '10:01'), at(monday, '10:00')])
    expect(second.next).toBeNull()
    expect((await listLooks(neighbour)).looks).toEqual([])
  })

  it('names nobody of a list but those whose data stood in it', async () => {
    await db.dossier.update({ where: { id: dossier.id }, data: { acceptedAt: now } })
    await listLog(clerk, { agencyId, start: new Date(0), end: at(monday, '23:00') }, at(monday, '11:00'))
    expect((await listLooks(owner)).looks[0]).toMatchObject({ action: 'log.read', dossierCode: dossier.code })
    expect((await listLooks(neighbour)).looks).toEqual([])
  })
})

async function filesOf(grant: FileGrant | null) {
  const found = grant && (await readFile(grant))
  if (!found) throw new Error('the package is not there')
  return unzip(new Uint8Array(await new Response(await found.open()).arrayBuffer()))
}

describe('the package', () => {
  it('holds all that is known of its owner and nothing of others, for its owner, for seven days', async () => {
    const asked = await requestPackage(owner, {}, now)
    if (!asked.ok) throw new Error(asked.code)
    expect(await requestPackage(owner, {}, now)).toMatchObject({ ok: false, code: 'not-possible' })
    await makePackageJob.perform({ packageId: asked.value.id }, { now, last: false })
    await makePackageJob.perform({ packageId: asked.value.id }, { now, last: false })

    const [shown] = await listPackages(owner)
    expect(shown).toMatchObject({ state: 'DONE' })
    expect(await db.message.findMany({ where: { personId: owner.personId, topic: 'privacy.package-ready' } })).toHaveLength(1)
    const id = longId(shown?.key ?? '') ?? ''
    expect(await grantPackage(neighbour, id, now)).toBeNull()
    expect(await grantPackage(clerk, id, now)).toBeNull()
    const files = await filesOf(await grantPackage(owner, id, now))
    const json = files.get('du-lieu.json') ?? ''
    const data: unknown = JSON.parse(json)
    const paper = [...files.keys()].find((name) => name.includes('birthNotice')) ?? ''
    expect(data).toMatchObject({ account: { fullName: 'Trần Thị Chủ' }, dossiers: [{ code: dossier.code, events: [{ event: 'submit' }], papers: [{ file: paper }] }] })
    expect(json).toContain('Trần Bé Con')
    expect(json).not.toMatch(/Láng Giềng|Lê Bé Khác/)
    expect([files.get('tom-tat.pdf'), files.get(paper)].map((text) => text?.slice(0, 5))).toEqual(['%PDF-', '%PDF-'])

    const week = new Date(now.getTime() + 7 * 86_400_000)
    expect(await grantPackage(owner, id, week)).toBeNull()
    await expirePackages(system, {}, week)
    expect(await listPackages(owner)).toMatchObject([{ state: 'EXPIRED' }])
    expect(await requestPackage(owner, {}, week)).toMatchObject({ ok: true })
  })
})

describe('a request for correction', () => {
  it('is due in two working days, shown late after them, answered once, and told', async () => {
    const friday = at('2026-11-27', '16:00')
    const asked = await requestRectification(owner, { about: 'name', text: 'Tên đúng là Trần Thị Chủ' }, friday)
    expect(asked).toMatchObject({ ok: true, value: { dueAt: at('2026-12-01', '17:30') } })
    const list = async (when: Date) => (await listRectifications(clerk, { isOpen: true }, when)).map(({ personName, text, late }) => [personName, text, late])
    expect(await list(friday)).toEqual([['Trần Thị Chủ', 'Tên đúng là Trần Thị Chủ', false]])
    expect(await list(at('2026-12-01', '17:31'))).toEqual([['Trần Thị Chủ', 'Tên đúng là Trần Thị Chủ', true]])
    expect((await listLooks(owner)).looks[0]).toMatchObject({ action: 'rectification.read' })

    const id = asked.ok ? asked.value.id : ''
    const answers = await Promise.all([1, 2].map(() => answerRectification(clerk, { rectification: id, decision: 'AGREED', answer: 'Đã sửa' }, friday)))
    expect(answers.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['not-possible', 'ok'])
    await announceRectificationJob.perform({ rectificationId: id }, { now, last: false })
    await announceRectificationJob.perform({ rectificationId: id }, { now, last: false })
    expect(await db.message.count({ where: { personId: owner.personId, topic: 'privacy.rectification-answered' } })).toBe(1)
    expect(await listMyRectifications(owner)).toMatchObject([{ state: 'AGREED', answer: 'Đã sửa' }])
    expect(await listMyRectifications(neighbour)).toEqual([])
  })

  it('is not taken when five of them wait', async () => {
    for (let count = 0; count < 5; count += 1) expect(await requestRectification(neighbour, { about: 'other', text: 'x' }, now)).toMatchObject({ ok: true })
    expect(await requestRectification(neighbour, { about: 'other', text: 'x' }, now)).toMatchObject({ ok: false, code: 'too-many' })
  })
})
