import { visitor } from '@/lib/identity/session'
import { listPublished, type Version } from '@/lib/procedure/queries'
import { namesOffered } from '@/lib/procedure/queries/lifecycle'

const called = (code: string, name: string | undefined) => (name === undefined ? code : `${name} (${code})`)

/** Says procedures by name and code; what is offered no more, by its code alone. In Vietnamese, as the team works. */
export async function procedureNames(codes: readonly string[], at: Date): Promise<(code: string) => string> {
  const names = await namesOffered(visitor, codes, at)
  return (code) => called(code, names.get(code)?.vi)
}

const isOnline = ({ definition }: Version) => definition.form !== undefined && definition.level !== 'INFO'

/** The procedures that somebody can be helped to file now, by name: for a list to choose from. */
export const proceduresToFile = async (at: Date) =>
  (await listPublished(visitor, { at })).filter(isOnline).map(({ definition: { code, name } }) => ({ value: code, label: called(code, name.vi) }))
