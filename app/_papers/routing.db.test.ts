import { beforeAll, expect, it } from 'vitest'
import { acceptDossier } from '@/lib/dossier/accept-dossier'
import { assignIntake } from '@/lib/dossier/assign-intake'
import { findRouting } from '@/lib/dossier/queries/office-papers'
import { renderPaper } from '@/lib/paper/render-paper'
import { at, monday, now } from '@/tests/support/clock'
import { canReadPdf, textOf } from '@/tests/support/read-pdf'
import { system } from '@/tests/support/factories'
import { aBase, aWorld, type Base, seen, submitted } from '@/tests/permissions/world'
import { processingLogOf, routingSlipOf } from './routing'

let base: Base
beforeAll(async () => {
  base = await aBase()
})

it('tells each hand-over, is up to date at once, and is the same as long as nothing happens', async () => {
  const world = await aWorld(base)
  await submitted(world)
  await assignIntake(system, { dossierId: world.dossierId }, at(monday, '09:01'))
  const read = async () => {
    const routing = await findRouting(world.own.SUPERVISOR, world.code, now)
    if (!routing) throw new Error('the supervisor sees it')
    return routing
  }
  const before = await read()
  expect(before.movements.map(({ receiver }) => receiver.name)).toEqual([null, 'Cán bộ COUNTER_OFFICER'])

  await acceptDossier(world.own.COUNTER_OFFICER, { ...seen(world), note: '' }, at(monday, '10:00'))
  const after = await read()
  expect(after.movements.at(-1)).toMatchObject({ giver: { name: 'Cán bộ COUNTER_OFFICER' }, receiver: { name: 'Cán bộ CIVIL_STATUS_OFFICER' }, outcome: 'EARLY' })
  const pdf = await renderPaper(routingSlipOf(after))
  expect(Buffer.from(pdf).equals(await renderPaper(routingSlipOf(await read())))).toBe(true)
  if (!canReadPdf) return
  const slip = textOf(pdf)
  for (const said of [world.code, 'Nguyễn Văn Thử', 'Cán bộ Một cửa, chưa phân công', '(Công chức tư pháp – hộ tịch)', 'Tiếp nhận hồ sơ', '10 giờ 00 phút', 'Trước hạn', 'Giấy chứng sinh']) {
    expect(slip).toContain(said)
  }
  const log = textOf(await renderPaper(processingLogOf(after)))
  for (const said of ['Nộp hồ sơ', 'Tiếp nhận hồ sơ', '10:00 23/11/2026', '(Công chức tư pháp']) expect(log).toContain(said)
})
