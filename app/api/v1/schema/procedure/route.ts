import { z } from 'zod'
import { env } from '@/lib/core/env'
import { procedureFile } from '@/lib/procedure/schema'
import { openPreflight, openToAll } from '@/lib/web/open-data'

/** JSON Schema (2020-12) of a procedure's file, as it is exported and imported. */
export function GET(): Response {
  const schema = z.toJSONSchema(procedureFile, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    // The import refuses names it does not know.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'object') jsonSchema.additionalProperties = false
    },
  })
  return Response.json({ ...schema, $id: `${env.PUBLIC_URL}/api/v1/schema/procedure` }, { headers: { 'content-type': 'application/schema+json', ...openToAll } })
}

/** Anybody's page may ask. */
export const OPTIONS = openPreflight
