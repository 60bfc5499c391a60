import 'server-only'
import { z } from 'zod'
import { keepInVault } from '@/lib/dossier/keep-in-vault'
import { listUnkept } from '@/lib/dossier/queries/unkept'
import { defineJob } from './job'

/** After papers were accepted, read or a result issued: they are put into their owner's vault. */
export const keepInVaultJob = defineJob({
  name: 'keep-in-vault',
  payload: z.object({ dossierId: z.uuid() }),
  async run(actor, { dossierId }, { now }) {
    await keepInVault(actor, { dossierId }, now)
  },
})

/** At night: dossiers from before there were vaults. */
export const fillVaultJob = defineJob({
  name: 'fill-vault',
  payload: z.object({}),
  every: '45 18 * * *',
  async run(actor, _, { now }) {
    let after = '00000000-0000-0000-0000-000000000000'
    for (let ids = await listUnkept(actor, after); ids.length > 0; ids = await listUnkept(actor, after)) {
      for (const dossierId of ids) await keepInVault(actor, { dossierId }, now)
      after = ids.at(-1) ?? after
    }
  },
})
