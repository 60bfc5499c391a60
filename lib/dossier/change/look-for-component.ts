import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Component } from '@/lib/procedure/schema'
import { lookUp } from '@/lib/registry/look-up'
import type { Looked, RegistryField, Subject } from '@/lib/registry/model'
import { parenthood } from '../model/on-behalf'
import { bestOf, type ComponentFinding, type Evidence, fieldsFor, heldAgainst, type Parent } from '../model/replacement'

type Filing = { readonly dossierId: string; readonly agencyId: string; readonly procedureCode: string }
type Asking = {
  readonly component: Component
  readonly subject: Subject
  readonly filing: Filing
  readonly purpose: 'replace-component' | 'check'
  /** Who files it as a parent of the subject; null where nobody does. */
  readonly parent: Parent | null
}
type Asker = Extract<Actor, { kind: 'citizen' | 'official' }>

/**
 * Asks every registry that may know the component, at once, and keeps what says most. Null for those who may not ask. What
 * is asked by an official is asked anew, whatever was kept.
 */
export async function lookForComponent(actor: Asker, { component, subject, filing, purpose, parent }: Asking, now: Date): Promise<Evidence | null> {
  const looks = await Promise.all(fieldsFor(component).map(async (field) => {
    const looked = await lookUp(actor, { field, subject, purpose, ...filing, anew: purpose === 'check' }, now)
    const evidence = looked && evidenceOf(actor, field, subject, looked, now)
    return evidence && parent && component.key === parenthood.key ? heldAgainst(evidence, parent) : evidence
  }))
  return bestOf(looks.filter((look) => look !== null))
}

function evidenceOf(actor: Asker, field: RegistryField, subject: Subject, looked: Looked, now: Date): Evidence {
  return {
    finding: findingOf(looked), field, source: looked.source, subject, askedAt: now.toISOString(),
    callId: looked.state === 'unavailable' ? null : looked.callId,
    at: looked.state === 'unavailable' ? null : looked.at.toISOString(),
    by: { kind: actor.kind, id: actor.kind === 'citizen' ? actor.personId : actor.officialId },
    values: looked.state === 'found' ? looked.values : {},
    differences: looked.state === 'found' ? looked.differences : [],
  }
}

function findingOf(looked: Looked): ComponentFinding {
  if (looked.state === 'found') return looked.match === 'full' ? 'FOUND' : 'MISMATCH'
  return looked.state === 'absent' ? 'ABSENT' : 'UNAVAILABLE'
}
