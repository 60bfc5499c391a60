'use server'

import { shortId } from '@/lib/core/ids'
import { tryRegistryInput } from '@/lib/registry/schema'
import { tryRegistry } from '@/lib/registry/try-registry'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const tryNow = formAction('official', tryRegistryInput, (actor, input) => tryRegistry(actor, input, new Date()), ({ agencyId, source, answers }) =>
  paths.adminConnections({ 'don-vi': shortId(agencyId), thu: source, 'tra-loi': answers ? 'co' : 'khong' }))
