'use server'

import { ok } from '@/lib/core/result'
import { attachVaultEntry } from '@/lib/dossier/attach-vault-entry'
import { attachVaultEntryInput } from '@/lib/dossier/schema'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { journeyInput } from './inputs'
import { papersStep } from './steps'

export const takeFromVault = formAction(
  'citizen',
  attachVaultEntryInput.and(journeyInput.pick({ _locale: true })),
  async (actor, input) => {
    const taken = await attachVaultEntry(actor, input, new Date())
    return taken.ok ? ok(paths.filingStep(input.procedureCode, papersStep, input._locale)) : taken
  },
  (path) => path,
)
