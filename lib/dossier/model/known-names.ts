import type { Known } from '@/lib/procedure/model/check-definition'
import { registerKinds } from '@/lib/register/model'
import { registryFields } from '@/lib/registry/model'
import { officeValues } from './result-values'

/** The names a procedure's definition may use of the domains that know procedures. */
export const knownNames: Known = { registers: registerKinds, registryFields, placeholders: officeValues }
