import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { readFile } from '@/lib/document/read-file'
import { storeFile } from '@/lib/document/store-file'
import { sweepOrphans } from '@/lib/document/sweep-orphans'
import type { ProcedureSource } from '@/lib/procedure/schema'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'
import { now } from '@/tests/support/clock'
import { anAgency, anOfficial, aPublishedProcedure, type Official, system } from '@/tests/support/factories'
import { pdf, streamOf } from '@/tests/support/sample-files'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { rowCounts, tried } from '@/tests/support/tried-procedure'
import { attachTrialFile } from './attach-trial-file'
import { detachTrialFile } from './detach-trial-file'
import { discardTrial } from './discard-trial'
import { expireTrials } from './expire-trials'
import { findTrial } from './queries/trial'
import { grantTrialFile, listTrialFiles } from './queries/trial-files'
import { saveTrialPage } from './save-trial-page'
import { startTrial } from './start-trial'

const { code } = tried

let administrator: Official, colleague: Official
beforeAll(async () => {
  const ward = await anAgency()
  administrator = await anOfficial(ward.id, 'ADMINISTRATOR')
  colleague = await anOfficial(ward.id, 'ADMINISTRATOR')
  await aPublishedProcedure(tried)
  await startDraftVersion(system, { code }, now)
})

const begin = () => startTrial(administrator, { code, channel: 'ONLINE', applicant: [], day: '2026-11-23' }, now)
const handedIn = async () => (await findTrial(administrator, code, now))?.state.handedIn

it('takes real files, checked as a citizen’s, and leaves neither row nor bytes of them', async () => {
  const before = await rowCounts()
  await begin()
  const stored = await storeFile(administrator, { agencyId: administrator.grants[0]?.agencyId ?? '', name: 'giấy.pdf', content: streamOf(pdf('chỉ để thử')), provenance: 'UPLOADED' }, now)
  if (!stored.ok) expect.fail(stored.code)
  const { id: fileId, sha256 } = stored.value
  const file = { code, componentKey: 'birthNotice', fileId }
  expect(await attachTrialFile(colleague, file, now)).toMatchObject({ code: 'not-found' })
  expect(await attachTrialFile(administrator, { ...file, componentKey: 'unknown' }, now)).toMatchObject({ code: 'not-found' })
  expect(await attachTrialFile(administrator, file, now)).toMatchObject({ ok: true })
  expect(await handedIn()).toEqual(['birthNotice'])
  expect(await listTrialFiles(administrator, code, now)).toMatchObject([{ componentKey: 'birthNotice', name: 'giấy.pdf' }])
  expect(await listTrialFiles(colleague, code, now)).toEqual([])
  const during = await rowCounts()
  const changed = Object.keys(during).filter((name) => during[name] !== before[name]).sort()
  expect(['public.audit_entries', 'public.procedure_trial_files', 'public.procedure_trials', 'public.stored_contents', 'public.stored_files']).toEqual(expect.arrayContaining(changed))
  const grant = await grantTrialFile(administrator, { code, fileId }, now)
  expect(await grantTrialFile(colleague, { code, fileId }, now)).toBeNull()
  const read = grant && (await readFile(grant))
  expect(read?.file.sha256).toBe(sha256)
  await (await read?.open())?.cancel()

  await discardTrial(administrator, { code }, now)
  // An hour later at most.
  await sweepOrphans(system, {}, now)
  const after = await rowCounts()
  for (const name of ['public.procedure_trials', 'public.procedure_trial_files', 'public.stored_files']) expect(after[name], name).toBe(0)
  expect(grant && (await readFile(grant))).toBeNull()
})

it('takes real files on a page of its form, with a made-up one where there is none, and leaves nothing of them', async () => {
  const photo: ProcedureSource = {
    ...sampleProcedure,
    code: '1.999778',
    form: { pages: [{ key: 'child', title: { vi: 'Trẻ' }, sections: [{ key: 'who', fields: [
      { key: 'childName', type: 'text', label: { vi: 'Họ và tên' }, required: true },
      { key: 'photo', type: 'file', label: { vi: 'Ảnh' }, required: true, maxFiles: 1 },
    ] }] }] },
    results: [],
  }
  await aPublishedProcedure(photo)
  await startDraftVersion(system, { code: photo.code }, now)
  const before = await rowCounts()
  await startTrial(administrator, { code: photo.code, channel: 'ONLINE', applicant: [], day: '2026-11-23' }, now)
  const page = { code: photo.code, pageKey: 'child', entries: [['childName', 'Nguyễn An'] as const, ['photo', ''] as const] }
  expect(await saveTrialPage(administrator, page, now)).toMatchObject({ value: { inOrder: true } })
  const answer = async () => (await findTrial(administrator, photo.code, now))?.state.content.answers['photo']
  const madeUp = await answer()
  expect(madeUp).toMatchObject([{ name: 'tep-thu.pdf' }])

  const store = async () => {
    const stored = await storeFile(administrator, { agencyId: administrator.grants[0]?.agencyId ?? '', name: 'anh.pdf', content: streamOf(pdf('ảnh thử')), provenance: 'UPLOADED' }, now)
    return stored.ok ? stored.value.id : expect.fail(stored.code)
  }
  const fileId = await store()
  expect(await attachTrialFile(administrator, { code: photo.code, componentKey: 'photo', fileId }, now)).toMatchObject({ ok: true })
  expect(await attachTrialFile(administrator, { code: photo.code, componentKey: 'photo', fileId: await store() }, now)).toMatchObject({ code: 'too-many-files' })
  expect(await answer()).toMatchObject([{ name: 'anh.pdf' }])
  expect(await saveTrialPage(administrator, page, now)).toMatchObject({ value: { inOrder: true } })
  expect(await answer()).toMatchObject([{ name: 'anh.pdf' }])
  expect(await detachTrialFile(administrator, { code: photo.code, fileId }, now)).toMatchObject({ ok: true })
  expect(await answer()).toEqual(madeUp)

  await attachTrialFile(administrator, { code: photo.code, componentKey: 'photo', fileId: await store() }, now)
  await discardTrial(administrator, { code: photo.code }, now)
  await sweepOrphans(system, {}, new Date(now.getTime() + 3 * 86_400_000))
  const after = await rowCounts()
  const changed = Object.keys(after).filter((name) => after[name] !== before[name])
  expect(changed.filter((name) => name !== 'public.audit_entries')).toEqual([])
})

it('loses its files one by one, and when its time is over', async () => {
  await begin()
  const hand = async () => {
    const stored = await storeFile(administrator, { agencyId: administrator.grants[0]?.agencyId ?? '', name: 'a.pdf', content: streamOf(pdf()), provenance: 'UPLOADED' }, now)
    const fileId = stored.ok ? stored.value.id : ''
    await attachTrialFile(administrator, { code, componentKey: 'birthNotice', fileId }, now)
    return fileId
  }
  const [first] = [await hand(), await hand()]
  expect(await detachTrialFile(administrator, { code, fileId: first }, now)).toMatchObject({ ok: true })
  expect(await handedIn()).toEqual(['birthNotice'])
  await expireTrials(system, {}, new Date(now.getTime() + 25 * 3_600_000))
  await sweepOrphans(system, {}, now)
  expect(await db.storedFile.count()).toBe(0)
})
