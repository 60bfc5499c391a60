import type { Actor } from '@/lib/core/actor'
import type { Persona, World } from './world'

export type Row = {
  /** Everybody else must be told that there is nothing. */
  readonly allowed: readonly Persona[]
  /** The refusal that those hear who may ask, where a success needs more than permission. */
  readonly allowedCode?: string
  /** What the others hear instead of 'not-found', where everybody without a proof hears the same. */
  readonly deniedCode?: string
  readonly given: (world: World) => Promise<void>
  readonly call: (actor: Actor, world: World) => Promise<unknown>
}

/** By the name of the command or query. */
export type Rows = Readonly<Record<string, Row>>
