import type { Actor } from '@/lib/core/actor'
import type { Persona, World } from './world'

export type Row = {
  /** Everybody else must be told that there is nothing. */
  readonly allowed: readonly Persona[]
  /** The refusal that those hear who may ask, where a success needs more than permission. */
  readonly allowedCode?: string
  /** What the others hear instead of 'not-found', where everybody without a proof hears the same. */
  readonly deniedCode?: string
  /** An official must have proved a second factor within the last minutes, and is otherwise told 'step-up'. */
  readonly weighty?: true
  /** A citizen's electronic identity must be of level 2; without the mark level 1 does. */
  readonly vouched?: true
  readonly given: (world: World) => Promise<void>
  readonly call: (actor: Actor, world: World) => Promise<unknown>
}

/** By the name of the command or query. */
export type Rows = Readonly<Record<string, Row>>
