'use server'

import { ok } from '@/lib/core/result'
import { knownNames } from '@/lib/dossier/model/known-names'
import { discardDraftVersion } from '@/lib/procedure/discard-draft-version'
import { publishVersion } from '@/lib/procedure/publish-version'
import { redoDraftChange } from '@/lib/procedure/redo-draft-change'
import { draftInput, seenDraftInput, stepDraftInput } from '@/lib/procedure/schema/editing'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'
import { undoDraftChange } from '@/lib/procedure/undo-draft-change'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { publishInputFor } from './publish-input'

export const startDraft = formAction(
  'official',
  draftInput,
  (actor, input) => startDraftVersion(actor, input, new Date()),
  ({ code }) => paths.adminDraft(code, { xong: 'da-tao' }),
)

export const discardDraft = formAction(
  'official',
  seenDraftInput,
  (actor, input) => discardDraftVersion(actor, input, new Date()),
  ({ code }) => paths.adminProcedure(code, { xong: 'da-bo' }),
)

const backFrom = (xong: string) => ({ code, part }: { code: string; part: 'bieu-mau' | null }) =>
  part === null ? paths.adminDraft(code, { xong }) : paths.adminForm(code, { xong })

export const undoDraft = formAction(
  'official',
  stepDraftInput,
  async (actor, { part, ...input }) => {
    const done = await undoDraftChange(actor, input, new Date())
    return done.ok ? ok({ ...done.value, part }) : done
  },
  backFrom('da-hoan-tac'),
)

export const redoDraft = formAction(
  'official',
  stepDraftInput,
  async (actor, { part, ...input }) => {
    const done = await redoDraftChange(actor, input, new Date())
    return done.ok ? ok({ ...done.value, part }) : done
  },
  backFrom('da-lam-lai'),
)

export const publish = formAction(
  'official',
  publishInputFor,
  (actor, input) => publishVersion(actor, input, new Date(), knownNames),
  ({ code }) => paths.adminProcedure(code, { xong: 'da-cong-bo' }),
)
