import { mostAtOnce } from '@/lib/dossier/model/queue'
import { dossierCode } from '@/lib/dossier/schema'
import { officialText } from '@/lib/text/text'
import { one, type Query } from './chosen'

const { reasons } = officialText.queueBulk

type Reason = keyof typeof reasons
const isReason = (text: string): text is Reason => Object.hasOwn(reasons, text)

/** What came of many, as an address: how many went well, and the others each with the code of its reason. */
export const outcomeQuery = (results: readonly { readonly code: string; readonly refusal: string | null }[]): Readonly<Record<string, string | undefined>> => {
  const left = results.flatMap(({ code, refusal }) => (refusal === null ? [] : [`${code}:${refusal}`]))
  return { xong: String(results.length - left.length), khong: left.length === 0 ? undefined : left.join(',') }
}

export type Outcome = { readonly done: number; readonly left: readonly { readonly code: string; readonly refusal: Reason }[] }

/** The same read back; null where the address tells of nothing done. What it says wrongly is left out. */
export function outcomeIn(query: Query): Outcome | null {
  const done = one(query.xong)
  if (done === undefined || !/^\d{1,2}$/.test(done)) return null
  const told = typeof query.khong === 'string' ? query.khong.split(',').slice(0, mostAtOnce) : []
  const left = told.flatMap((pair) => {
    const [typed = '', refusal = ''] = pair.split(':')
    const code = dossierCode.safeParse(typed)
    return code.success && isReason(refusal) ? [{ code: code.data, refusal }] : []
  })
  return { done: Number(done), left }
}

/** The codes that were ticked, each once; what is no code is left out. */
export const tickedIn = (query: Query): readonly string[] => [
  ...new Set([query['ho-so'] ?? []].flat().flatMap((typed) => {
    const code = dossierCode.safeParse(typed)
    return code.success ? [code.data] : []
  })),
]
