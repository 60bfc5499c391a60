import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'

const shownAgain = z.unknown().transform((_, ctx) => {
  ctx.addIssue({ code: 'custom', path: ['intent'], message: 'again' })
  return z.NEVER
})

type SchemaOf<S> = S | ((actor: Actor, form: FormData) => Promise<S>)

/**
 * The schema of a form with buttons beside "save" (`intent`: more rows, another order): pressing one saves nothing and
 * gives the form back as it was typed.
 */
export const orAgain =
  <S extends z.ZodType>(schema: SchemaOf<S>) =>
  async (actor: Actor, form: FormData): Promise<S> => {
    const { intent } = Object.fromEntries(form)
    if (typeof intent === 'string' && intent !== '' && intent !== 'save') return shownAgain as unknown as S
    return typeof schema === 'function' ? schema(actor, form) : schema
  }
