import { readFileSync } from 'node:fs'
import { stackAddresses } from '@/tests/support/browser-stack'
import type { PlainBrowser, Sent } from '@/tests/e2e/support/browser'
import { askAt, type Door, doors } from '@/tests/e2e/support/doors'
import { type ServerAction, serverActions } from '@/tests/e2e/support/manifests'
import { pageOf, plausible } from '@/tests/e2e/support/plausible'
import type { Values } from '@/tests/e2e/support/server-actions'
import type { HostilePost } from './posts'
import { partOf } from './scale'

export type Gate = 'public' | 'citizen' | 'official'
export type Target = { readonly name: string; readonly path: string; readonly usual: Values; readonly action: ServerAction | null; readonly gate: Gate }

const { url: origin } = stackAddresses()
/** Ends the session of whoever asks, or makes a new one. */
export const leaves = /dang-xuat|#(endOther|signOut|revoke)/

const gates = JSON.parse(readFileSync('tests/e2e/afterwards/actions.json', 'utf8')) as Record<string, Gate>
const gateOf = (door: Door): Gate => (/^\/api\/(can-bo|quan-tri)\//.test(door.pattern) ? 'official' : 'citizen')

async function valuesOf(door: Door): Promise<Target | null> {
  const asked = await askAt(door)
  const body = asked?.sent?.body
  return asked && { name: door.name, path: asked.path, action: null, gate: gateOf(door), usual: body instanceof FormData ? Object.fromEntries([...body].filter((pair): pair is [string, string] => typeof pair[1] === 'string')) : {} }
}

export async function targets(): Promise<Target[]> {
  const made: Target[] = []
  for (const action of partOf(serverActions(), 60)) {
    // At a second try what an earlier post used up may be gone.
    const known = await Promise.all([pageOf(action), plausible(action)]).catch(() => null)
    if (known) made.push({ name: action.name, path: known[0], usual: known[1], action, gate: gates[action.name] ?? 'public' })
  }
  for (const door of partOf(doors().filter(({ method }) => method === 'POST'), 12)) {
    const target = await valuesOf(door).catch(() => null)
    if (target) made.push(target)
  }
  return made
}

const isId = (name: string) => /(^id$|Id$|^code$|^draft$|token|key$|^file|^sitting|^intake)/i.test(name)

/** A post as the wire has it: what a page would send, less what is left out, with what is put over it. */
function bodyOf({ usual, action }: Target, { values, id, keeps, root }: HostilePost): FormData {
  const body = new FormData()
  const prefix = action ? '_1_' : ''
  const kept = Object.entries(usual).filter((_, index) => keeps === 'all' || (keeps === 'half' && index % 2 === 0))
  const over = new Map<string, readonly string[]>(kept.map(([name, value]) => [name, [value].flat()]))
  if (id !== null) for (const name of over.keys()) if (isId(name)) over.set(name, [id])
  // All of a usual post but one thing comes furthest.
  for (const [name, value] of keeps === 'all' ? values.slice(0, 2) : values) over.set(name, [value])
  for (const [name, all] of over) for (const one of all) body.append(`${prefix}${name}`, one)
  if (action) body.append('0', root ?? '[{"fieldErrors":{},"refusal":null,"values":{}},"$K1"]')
  return body
}

const wasReset = (error: unknown): boolean => error instanceof TypeError && (error.cause as { code?: unknown } | undefined)?.code === 'ECONNRESET'

/**
 * The post as that person's browser sends it. A connection that lay idle may end in the moment it is used again, which says
 * nothing of the post: it goes out once more, on another one. Where the application fell there is none.
 */
export async function send(as: PlainBrowser, target: Target, post: HostilePost): Promise<Response> {
  const sent: Sent = { method: 'POST', headers: { origin, ...(target.action && { 'next-action': target.action.id, accept: 'text/x-component' }) }, body: bodyOf(target, post) }
  return as.ask(target.path, sent).catch((error: unknown) => (wasReset(error) ? as.ask(target.path, sent) : Promise.reject(error as Error)))
}
