import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { env } from '@/lib/core/env'
import type { Result } from '@/lib/core/result'
import { safePath } from '@/lib/identity/model'
import { dropKeptForm } from '@/lib/identity/drop-kept-form'
import { currentActor, keepTyped } from '@/lib/identity/session'
import { type FormState, keptName } from './form-state'
import { paths } from './paths'
import { withoutNul } from './posted'
import { formIsRead } from './unreadable-body'

/** Who may press: anybody else is sent to the sign-in page of that kind. What they may do is the command's question. */
type Gate = 'citizen' | 'official'

/** A schema, or a function that makes one for this actor and form (an e-form's page). */
type SchemaFor<S extends z.ZodType> = S | ((actor: Actor, form: FormData) => Promise<S>)

/**
 * The one shape of a server action of a signed-in person: who, what, do; then show the refusal or go on.
 * Repeated names become arrays; dotted names become objects ("childBirth.day").
 */
export function formAction<S extends z.ZodType, T, Code extends string>(
  gate: Gate,
  schema: SchemaFor<S>,
  run: (actor: Actor, input: z.output<S>) => Promise<Result<T, Code>>,
  nextPath: (value: T) => string,
) {
  return async (_: FormState<Code | EdgeRefusal>, form: FormData): Promise<FormState<Code | EdgeRefusal>> => {
    await formIsRead()
    if (!isForm(form)) return { fieldErrors: {}, refusal: 'cross-site', values: {} }
    const values = typed(form)
    if (!(await fromOurOwnPage())) return { fieldErrors: {}, refusal: 'cross-site', values }
    const actor = await currentActor()
    if (actor.kind !== gate) redirect(gate === 'citizen' ? await signInAndComeBack() : await officialComesBack(actor, values))

    const ready = typeof schema === 'function' ? await schema(actor, form) : schema
    return answer(ready, values, form, (input) => runAndForget(actor, () => run(actor, input), values), nextPath)
  }
}

/** Once a form went through, what was kept of it is not needed any more. */
async function runAndForget<R extends { readonly ok: boolean }>(actor: Actor, run: () => Promise<R>, values: FormState['values']): Promise<R> {
  const result = await run()
  const id = values[keptName]?.[0]
  if (result.ok && id !== undefined && z.uuid().safeParse(id).success) await dropKeptForm(actor, { id })
  return result
}

/** The page of ours that the form was on. */
async function formPath(): Promise<string | null> {
  const referrer = (await headers()).get('referer')
  return referrer && URL.canParse(referrer) ? safePath(new URL(referrer).pathname) : null
}

/** An official whose session ended while a form was open comes back to it, and finds there what they had typed. */
async function officialComesBack(actor: Actor, values: FormState['values']): Promise<string> {
  const path = await formPath()
  if (!path) return paths.officialSignIn()
  if (actor.kind === 'visitor' && path.startsWith(paths.work('', '').slice(0, -1))) await keepTyped(path, values)
  return paths.officialSignIn(path)
}

/** Whose session ended while a form was open comes back to it; what was typed is kept there by a script, where one runs. */
async function signInAndComeBack(): Promise<string> {
  const path = await formPath()
  return path ? paths.signIn(path.startsWith('/en/') ? 'en' : 'vi', path) : paths.signIn()
}

type PublicAnswer<T, Code extends string> = FormState<Code | EdgeRefusal> & { readonly shown?: T }

/**
 * The same for actions without a person: look-up, sign-in, setting a password by a link. Without `nextPath` the value is
 * shown in place, as `shown` of the state: what must stand in no address.
 */
export function publicAction<S extends z.ZodType, T, Code extends string>(
  schema: S,
  run: (input: z.output<S>) => Promise<Result<T, Code>>,
  nextPath?: (value: T) => string,
) {
  return async (_: PublicAnswer<T, Code>, form: FormData): Promise<PublicAnswer<T, Code>> => {
    await formIsRead()
    if (!isForm(form)) return { fieldErrors: {}, refusal: 'cross-site', values: {} }
    const values = typed(form)
    if (!(await fromOurOwnPage())) return { fieldErrors: {}, refusal: 'cross-site', values }
    if (nextPath) return answer(schema, values, form, run, nextPath)
    let shown: T | undefined
    const state = await answer(schema, values, form, async (input) => {
      const result = await run(input)
      if (result.ok) shown = result.value
      return result
    })
    return shown === undefined ? state : { ...state, shown }
  }
}

/** Whoever calls an action without a page of ours may send anything in the form's place. */
const isForm = (sent: unknown): sent is FormData => sent instanceof FormData

/** Refused before the command is asked. */
export type EdgeRefusal = 'cross-site'

async function answer<S extends z.ZodType, T, Code extends string>(
  schema: S,
  values: FormState['values'],
  form: FormData,
  run: (input: z.output<S>) => Promise<Result<T, Code>>,
  nextPath?: (value: T) => string,
): Promise<FormState<Code | EdgeRefusal>> {
  const parsed = schema.safeParse(nested(form))
  if (!parsed.success) {
    const fieldErrors: Record<string, string> = {}
    for (const issue of parsed.error.issues) fieldErrors[issue.path.join('.')] ??= issue.message
    return { fieldErrors, refusal: null, values }
  }
  const result = await run(parsed.data)
  if (!result.ok) return { fieldErrors: {}, refusal: result.code, values, ...(result.detail && { detail: result.detail }) }

  if (!nextPath) return { fieldErrors: {}, refusal: null, values }
  // redirect() throws: nothing may follow it, and no catch may stand around it.
  redirect(nextPath(result.value))
}

/**
 * Next accepts a POST without an Origin; browsers always send one with a form, so its absence is refused too.
 * "null" (a sandboxed frame) is nobody's origin.
 */
export async function fromOurOwnPage(): Promise<boolean> {
  const sent = (await headers()).get('origin')
  if (!sent || !URL.canParse(sent)) return false
  const host = (await headers()).get('host')
  return sent === new URL(env.PUBLIC_URL).origin || new URL(sent).host === host
}

// A code somebody was sent; `reasonCode` and the like are answers to keep.
const secretName = /password|token|(?:^|\.)code$/i

function typed(form: FormData): Record<string, readonly string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || secretName.test(name)) continue
    ;(values[name] ??= []).push(value)
  }
  return values
}

type Nested = { [name: string]: string | string[] | Nested }

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** The texts of a form as an object: dotted names become objects, repeated ones lists. */
export function nested(form: FormData): Nested {
  const root: Nested = {}
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value) => typeof value === 'string').map(withoutNul)
    const steps = name.split('.')
    if (name.startsWith('$ACTION') || all.length === 0 || steps.length > 6 || steps.some((step) => forbidden.has(step))) continue
    place(root, steps, all.length === 1 ? (all[0] ?? '') : all)
  }
  return root
}

function place(root: Nested, steps: readonly string[], value: string | string[]): void {
  let at = root
  for (const step of steps.slice(0, -1)) {
    const inner = at[step]
    at = at[step] = typeof inner === 'object' && !Array.isArray(inner) ? inner : {}
  }
  at[steps.at(-1) ?? ''] = value
}
