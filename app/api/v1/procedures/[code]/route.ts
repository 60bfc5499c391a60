import { visitor } from '@/lib/identity/session'
import { findPublished } from '@/lib/procedure/queries'
import { procedureCode } from '@/lib/procedure/schema'
import { badRequest, notThere, openAnswer, openDoor, openPreflight } from '@/lib/web/open-data'
import { noQuery } from '../../schemas'
import { procedureOf } from '../answers'

type Context = { readonly params: Promise<{ readonly code: string }> }

/** GET /api/v1/procedures/CODE: all that is public of one procedure, in its version of now. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  openDoor(request, noQuery, async () => {
    const { code } = await params
    if (!procedureCode.safeParse(code).success) return badRequest(['code'])
    const version = await findPublished(visitor, code, new Date())
    return version ? openAnswer(request, procedureOf(version), 30) : notThere()
  })

/** Anybody's page may ask. */
export const OPTIONS = openPreflight
