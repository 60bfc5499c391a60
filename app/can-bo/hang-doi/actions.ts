'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { acceptDossiers } from '@/lib/dossier/accept-dossiers'
import { deleteQueueFilter } from '@/lib/dossier/delete-queue-filter'
import { moveQueueFilter } from '@/lib/dossier/move-queue-filter'
import { reassignDossiers } from '@/lib/dossier/reassign-dossiers'
import { renameQueueFilter } from '@/lib/dossier/rename-queue-filter'
import { saveQueueFilter } from '@/lib/dossier/save-queue-filter'
import { acceptDossiersInput, moveQueueFilterInput, queueFilterInput, reassignDossiersInput, renameQueueFilterInput, saveQueueFilterInput } from '@/lib/dossier/schema/queue'
import { keepSearch } from '@/lib/identity/session'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { turnShortcuts } from '@/lib/web/shortcuts'
import { lookedFor, posted } from '../looked-for'
import { chosenIn, queryOf } from './chosen'
import { outcomeQuery } from './outcome'

export const lookInQueue = formAction(
  'official',
  z.object({ words: lookedFor, xem: posted, 'thu-tuc': posted, buoc: posted, 'trang-thai': posted }),
  async (_actor, { words, ...rest }) => ok({ ...chosenIn(rest), search: await keepSearch(words, new Date()) }),
  (chosen) => paths.queue(queryOf(chosen)),
)

const managed = (done: string) => () => paths.queueFilters({ xong: done })

export const saveFilter = formAction('official', saveQueueFilterInput, (actor, input) => saveQueueFilter(actor, input, new Date()), managed('luu'))

export const renameFilter = formAction('official', renameQueueFilterInput, (actor, input) => renameQueueFilter(actor, input, new Date()), managed('ten'))

export const moveFilter = formAction('official', moveQueueFilterInput, (actor, input) => moveQueueFilter(actor, input, new Date()), managed('thu-tu'))

export const removeFilter = formAction('official', queueFilterInput, (actor, input) => deleteQueueFilter(actor, input, new Date()), managed('xoa'))

export const acceptMany = formAction(
  'official',
  acceptDossiersInput,
  (actor, input) => acceptDossiers(actor, input, new Date()),
  ({ results }) => paths.acceptMany(outcomeQuery(results)),
)

export const reassignMany = formAction(
  'official',
  reassignDossiersInput,
  (actor, input) => reassignDossiers(actor, input, new Date()),
  ({ results }) => paths.reassignMany(outcomeQuery(results)),
)

export const turnKeys = formAction('official', z.object({ to: z.enum(['on', 'off']) }), (_actor, { to }) => turnShortcuts(to === 'on'), () => paths.queue())
