import { db } from '@/lib/core/db'
import { acceptDossiers } from '@/lib/dossier/accept-dossiers'
import { deleteQueueFilter } from '@/lib/dossier/delete-queue-filter'
import { moveQueueFilter } from '@/lib/dossier/move-queue-filter'
import { previewAcceptance, previewReassignment } from '@/lib/dossier/queries/bulk'
import { listQueue } from '@/lib/dossier/queries/queue'
import { countQueue, splitQueue } from '@/lib/dossier/queries/queue-counts'
import { listSavedFilters } from '@/lib/dossier/queries/saved-filters'
import { reassignDossiers } from '@/lib/dossier/reassign-dossiers'
import { renameQueueFilter } from '@/lib/dossier/rename-queue-filter'
import { saveQueueFilter } from '@/lib/dossier/save-queue-filter'
import { now } from '../support/clock'
import { anOfficial } from '../support/factories'
import type { Rows } from './rows'
import { accepted, confirmed, everyOfficial, handlers, nothing, own, seen, submitted, type World } from './world'

/** One dossier at each step: case officers and clerks have none in the sample's workflow. */
const atEachStep = async (world: World) => {
  for (const state of [confirmed, accepted, submitted]) await state(world)
}
const atSteps = own('COUNTER_OFFICER', 'CIVIL_STATUS_OFFICER', 'APPROVER', 'SUPERVISOR')

const withColleague = async (world: World) => {
  await submitted(world)
  world.note['official'] = (await anOfficial(world.ward.id, 'COUNTER_OFFICER')).officialId
}

/** The clerk's own. */
const saved = async (world: World) => {
  await db.savedQueueFilter.deleteMany({ where: { officialId: world.own.CLERK.officialId } })
  const result = await saveQueueFilter(world.own.CLERK, { name: 'Của tôi', view: 'turn' }, now)
  if (!result.ok) throw new Error(result.code)
  world.note['filter'] = result.value.id
}
const filterOf = ({ note }: World) => ({ filter: note['filter'] ?? '' })

/** The dossiers that were done; nothing where none was. */
const done = (outcome: Awaited<ReturnType<typeof acceptDossiers | typeof reassignDossiers>>): unknown =>
  outcome.ok ? outcome.value.results.filter(({ refusal }) => refusal === null) : outcome

export const queueRows: Rows = {
  listQueue: { allowed: handlers, given: submitted, call: async (actor, { code }) => (await listQueue(actor, { view: 'turn', query: code }, now)).rows },
  countQueue: {
    allowed: atSteps,
    given: atEachStep,
    call: async (actor) => {
      const { turn, all } = await countQueue(actor, now)
      return turn + all
    },
  },
  splitQueue: { allowed: atSteps, given: atEachStep, call: (actor) => splitQueue(actor, 'step', now) },
  previewAcceptance: { allowed: own('COUNTER_OFFICER'), given: submitted, call: async (actor, { code }) => (await previewAcceptance(actor, [code], now)).rows },
  acceptDossiers: { allowed: own('COUNTER_OFFICER'), given: submitted, call: async (actor, world) => done(await acceptDossiers(actor, { dossiers: [seen(world)] }, now)) },
  previewReassignment: {
    allowed: own('COUNTER_OFFICER', 'SUPERVISOR'),
    given: withColleague,
    call: async (actor, { code }) => (await previewReassignment(actor, [code], now)).rows,
  },
  reassignDossiers: {
    allowed: own('COUNTER_OFFICER', 'SUPERVISOR'),
    given: withColleague,
    call: async (actor, world) => done(await reassignDossiers(actor, { dossiers: [seen(world)], official: world.note['official'] ?? '', reason: 'x' }, now)),
  },
  saveQueueFilter: {
    allowed: everyOfficial,
    given: nothing,
    call: (actor, { code }) => saveQueueFilter(actor, { name: `Cách xem ${code}`.trim(), view: 'turn' }, now),
  },
  renameQueueFilter: { allowed: own('CLERK'), given: saved, call: (actor, world) => renameQueueFilter(actor, { ...filterOf(world), name: 'Khác' }, now) },
  moveQueueFilter: { allowed: own('CLERK'), given: saved, call: (actor, world) => moveQueueFilter(actor, { ...filterOf(world), move: 'up' }, now) },
  deleteQueueFilter: { allowed: own('CLERK'), given: saved, call: (actor, world) => deleteQueueFilter(actor, filterOf(world), now) },
  listSavedFilters: {
    allowed: own('CLERK'),
    given: async (world) => {
      await db.savedQueueFilter.deleteMany({})
      await saved(world)
    },
    call: (actor) => listSavedFilters(actor),
  },
}
