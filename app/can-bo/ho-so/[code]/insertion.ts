import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import type { Result } from '@/lib/core/result'
import { withText } from '@/lib/dossier/model/reason-texts'
import { chosenTexts } from '@/lib/dossier/queries/reason-texts'
import { dossierCode } from '@/lib/dossier/schema'

type Leaves = { readonly [name: string]: unknown }

/** "why.birthNotice" and its text, of whatever texts the form posted below a name. */
function flat(at: unknown, prefix = ''): readonly (readonly [string, string])[] {
  if (typeof at === 'string') return prefix === '' ? [] : [[prefix, at]]
  if (typeof at !== 'object' || at === null || Array.isArray(at)) return []
  return Object.entries(at as Leaves).flatMap(([name, inner]) => flat(inner, prefix === '' ? name : `${prefix}.${name}`))
}

/**
 * Posted by the button that puts ready words into the fields they were chosen for, instead of sending the form; chosen in
 * `_text.reason`, `_text.why.birthNotice` (ready-words.tsx).
 */
const wish = z.object({ code: dossierCode, _insert: z.string(), _text: z.unknown() })

type Insertion = { readonly insertion: { readonly code: string; readonly chosen: ReadonlyMap<string, string>; readonly typed: ReadonlyMap<string, string> } }

/** The form as it is sent, or the wish for ready words: then nothing else of it has to be right yet. */
export const orInsertion = <S extends z.ZodType>(schema: S) =>
  z.unknown().transform((posted, context): Insertion | z.output<S> => {
    const wished = wish.safeParse(posted)
    if (wished.success) {
      const chosen = new Map(flat(wished.data._text).filter(([, id]) => z.uuid().safeParse(id).success))
      return { insertion: { code: wished.data.code, chosen, typed: new Map(flat(posted)) } }
    }
    const parsed = schema.safeParse(posted)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] })
    return z.NEVER
  })

const isInsertion = (input: unknown): input is Insertion => typeof input === 'object' && input !== null && 'insertion' in input

type InsertionRefusal = { readonly ok: false; readonly code: 'text-inserted' | 'no-text-chosen'; readonly detail?: Readonly<Record<string, string>> }

/** The fields as they read with the words put in, told as a refusal: nothing was done, and all that was typed stays. */
async function insert(actor: Actor, { insertion: { code, chosen, typed } }: Insertion): Promise<InsertionRefusal> {
  const texts = await chosenTexts(actor, { code, ids: [...chosen.values()] })
  const filled = [...chosen].flatMap(([field, id]) => {
    const text = texts.get(id)
    return text === undefined ? [] : [[field, withText(typed.get(field) ?? '', text)] as const]
  })
  return filled.length === 0 ? { ok: false, code: 'no-text-chosen' } : { ok: false, code: 'text-inserted', detail: Object.fromEntries(filled) }
}

/** Runs the command, or puts ready words in where that was pressed. */
export const unlessInsertion =
  <Input, T, Code extends string>(run: (actor: Actor, input: Input) => Promise<Result<T, Code>>) =>
  (actor: Actor, input: Input | Insertion): Promise<Result<T, Code | InsertionRefusal['code']>> =>
    isInsertion(input) ? insert(actor, input) : run(actor, input)
