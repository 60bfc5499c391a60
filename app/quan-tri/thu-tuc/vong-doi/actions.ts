'use server'

import { copyProcedure } from '@/lib/procedure/copy-procedure'
import { createProcedure } from '@/lib/procedure/create-procedure'
import { newDefinition, sectorKey } from '@/lib/procedure/model/new-definition'
import { listSectors } from '@/lib/procedure/queries'
import { revertVersion } from '@/lib/procedure/revert-version'
import { copyInput, newProcedureInput, revertInput, withdrawInput } from '@/lib/procedure/schema/lifecycle'
import { withdrawVersion } from '@/lib/procedure/withdraw-version'
import { officialText } from '@/lib/text/text'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const create = formAction(
  'official',
  newProcedureInput,
  async (actor, { newCode, name, sector, sectorName }) => {
    const now = new Date()
    const known = (await listSectors(actor, { at: now })).find(({ key }) => key === sector)
    const chosen = known ? { key: known.key, name: known.name } : { key: sectorKey(sectorName || sector), name: { vi: sectorName || sector } }
    const audience = { vi: officialText.lifecycle.start.audience }
    return createProcedure(actor, { definition: newDefinition({ code: newCode, name, sector: chosen, audience }) }, now)
  },
  ({ code }) => paths.adminDraft(code, { xong: 'da-tao' }),
)

export const copy = formAction(
  'official',
  copyInput,
  (actor, input) => copyProcedure(actor, input, new Date()),
  ({ code }) => paths.adminDraft(code, { xong: 'da-sao-chep' }),
)

export const revert = formAction(
  'official',
  revertInput,
  (actor, input) => revertVersion(actor, input, new Date()),
  ({ code }) => paths.adminDraft(code, { xong: 'da-khoi-phuc' }),
)

export const withdraw = formAction(
  'official',
  withdrawInput,
  (actor, input) => withdrawVersion(actor, input, new Date()),
  ({ code }) => paths.adminProcedure(code, { xong: 'da-ngung' }),
)
