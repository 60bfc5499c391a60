import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { decideWithdrawal } from '@/lib/dossier/decide-withdrawal'
import { refuseDossier } from '@/lib/dossier/refuse-dossier'
import { now } from '@/tests/support/clock'
import { eventOf } from '@/tests/support/events'
import { paperOf } from '@/tests/support/papers'
import { canReadPdf, textOf } from '@/tests/support/read-pdf'
import { accepted, aBase, aWorld, type Base, seen, submitted, supplementAsked, withdrawing, type World } from '@/tests/permissions/world'
import { issuePaperJob } from './issue-paper'

let base: Base
beforeAll(async () => {
  base = await aBase()
})

const refused = async (world: World) => {
  await submitted(world)
  await refuseDossier(world.own.COUNTER_OFFICER, { ...seen(world), reasonCode: 'not-competent', reason: 'Nộp tại phường Hải Châu' }, now)
}
const withdrawn = async (world: World) => {
  await withdrawing(world)
  await decideWithdrawal(world.own.COUNTER_OFFICER, { ...seen(world), confirm: true, reason: 'Trả lại giấy tờ' }, now)
}

it.each([
  ['receipt-slip', 'accept', accepted, ['Giấy chứng sinh', '17 giờ 30 phút', '16.000 đồng (chưa nộp)', 'Cán bộ COUNTER_OFFICER']],
  ['supplement', 'requestSupplement', supplementAsked, ['Giấy chứng sinh', 'mờ', 'Họ và tên', 'thiếu', '27 tháng 11 năm 2026']],
  ['refusal', 'refuse', refused, ['Không thuộc thẩm quyền giải quyết', 'Nộp tại phường Hải Châu']],
  ['termination', 'confirmWithdrawal', withdrawn, ['Theo đề nghị rút hồ sơ', 'Trả lại giấy tờ', 'Chưa thu']],
] as const)('issues the %s once', async (kind, event, given, sayings) => {
  const world = await aWorld(base)
  await given(world)
  const { dossierId } = world
  const { id: eventId } = await eventOf(dossierId, event)
  for (let i = 0; i < 2; i += 1) await issuePaperJob.perform({ dossierId, kind, eventId }, { now, last: false })

  const [paper, ...more] = await db.resultDocument.findMany({ where: { dossierId } })
  expect(more).toEqual([])
  expect(paper).toMatchObject({ kind, templateKey: `${kind}:${eventId}` })
  const { name, bytes } = await paperOf(world.code, paper?.fileId)
  expect(name.startsWith(world.code)).toBe(true)
  if (!canReadPdf) return
  const said = textOf(bytes)
  for (const saying of [world.code, 'Nguyễn Văn Thử', ...sayings]) expect(said).toContain(saying)
})
