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
import { prototypeNames, typed, withoutNul } from './posted'
import { formIsRead } from './unreadable-body'

/** Who may press: anybody else is sent to the sign-in page of that kind. What they may do is the command's question. */
type Gate = 'citizen' | 'official'

/** A schema, or a function that makes one for this actor and form (an e-form's page). */
type SchemaFor<S extends z.ZodType> = S | ((actor: Actor, form: FormData) => Promise<S>)

/**
 * The one shape of a server action of a signed-in person: who, what, do; then show the refusal or go on.
 * Repeated names become arrays; dotted names become objects ("childBirth.day"). Without `nextPath` the value is shown in
 * place, as `shown` of the state. Who must prove a second factor again is led there, and back to what they had typed.
 */
export function formAction<S extends z.ZodType, T, Code extends string = never>(
  gate: Gate,
  schema: SchemaFor<S>,
  run: (actor: Actor, input: z.output<S>) => Promise<Result<T, Code>>,
  nextPath?: (value: T) => string,
) {
  return async (_: Answer<T, Code>, form: FormData): Promise<Answer<T, Code>> => {
    await formIsRead()
    if (!isForm(form)) return { fieldErrors: {}, refusal: 'cross-site', values: {} }
    const values = typed(form)
    if (!(await fromOurOwnPage())) return { fieldErrors: {}, refusal: 'cross-site', values }
    const actor = await currentActor()
    if (actor.kind !== gate) redirect(gate === 'citizen' ? await signInAndComeBack() : await officialComesBack(actor, values))

    const ready = typeof schema === 'function' ? await schema(actor, form) : schema
    return answer(ready, values, form, (input) => runAndForget(actor, () => withStepUp(gate, run(actor, input), values), values), nextPath)
  }
}

/** Once a form went through, what was kept of it is not needed any more. */
async function runAndForget<R extends { readonly ok: boolean }>(actor: Actor, run: () => Promise<R>, values: FormState['values']): Promise<R> {
  const result = await run()
  const id = values[keptName]?.[0]
  if (result.ok && id !== undefined && z.uuid().safeParse(id).success) await dropKeptForm(actor, { id })
  return result
}

/** Whoever must prove a second factor first, or a citizen who they are, is led to where they can; what an official typed waits for them. */
async function withStepUp<T, Code extends string>(gate: Gate, running: Promise<Result<T, Code>>, values: FormState['values']) {
  const result = await running
  if (result.ok || result.code !== 'step-up') return result as Result<T, Exclude<Code, 'step-up'>>
  const page = await formPage()
  if (gate === 'citizen') return redirect(provedAndBack(page))
  if (!page) return redirect(paths.stepUp())
  await keepTyped(page.pathname, values)
  return redirect(paths.stepUp(page.pathname + page.search))
}

/** A citizen proves who they are at VNeID; the draft is saved, so the page they come back to has what they typed. */
const provedAndBack = (page: URL | null): string =>
  page?.pathname.startsWith('/en/') ? paths.proveAgain(page.pathname, 'en') : paths.proveAgain(page?.pathname ?? paths.myDossiers())

/** The page of ours that the form was on. */
async function formPage(): Promise<URL | null> {
  const referrer = (await headers()).get('referer')
  const page = referrer && URL.canParse(referrer) ? new URL(referrer) : null
  return page && safePath(page.pathname + page.search) !== null ? page : null
}

const formPath = async (): Promise<string | null> => (await formPage())?.pathname ?? null

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

/** `step-up` never reaches a form: it is answered with a page. */
type Answer<T, Code extends string> = FormState<Exclude<Code, 'step-up'> | EdgeRefusal> & { readonly shown?: T }

/**
 * The same for actions without a person: look-up, sign-in, setting a password by a link. Without `nextPath` the value is
 * shown in place, as `shown` of the state: what must stand in no address.
 */
export function publicAction<S extends z.ZodType, T, Code extends string>(
  schema: S,
  run: (input: z.output<S>) => Promise<Result<T, Code>>,
  nextPath?: (value: T) => string,
) {
  return async (_: Answer<T, Code>, form: FormData): Promise<Answer<T, Code>> => {
    await formIsRead()
    if (!isForm(form)) return { fieldErrors: {}, refusal: 'cross-site', values: {} }
    const values = typed(form)
    if (!(await fromOurOwnPage())) return { fieldErrors: {}, refusal: 'cross-site', values }
    return answer(schema, values, form, run, nextPath)
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
): Promise<Answer<T, Code>> {
  const parsed = schema.safeParse(nested(form))
  if (!parsed.success) {
    const fieldErrors: Record<string, string> = {}
    for (const issue of parsed.error.issues) fieldErrors[issue.path.join('.')] ??= issue.message
    return { fieldErrors, refusal: null, values }
  }
  const result = await run(parsed.data)
  if (!result.ok) return { fieldErrors: {}, refusal: result.code as Exclude<Code, 'step-up'>, values, ...(result.detail && { detail: result.detail }) }

  if (!nextPath) return { fieldErrors: {}, refusal: null, values, shown: result.value }
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

type Nested = { [name: string]: string | string[] | Nested }

/** The texts of a form as an object: dotted names become objects, repeated ones lists. */
export function nested(form: FormData): Nested {
  const root: Nested = {}
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value) => typeof value === 'string').map(withoutNul)
    const steps = name.split('.')
    if (name.startsWith('$ACTION') || all.length === 0 || steps.length > 6 || steps.some((step) => prototypeNames.has(step))) continue
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
