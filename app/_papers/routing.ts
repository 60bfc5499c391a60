import type { NamedHolder, Routing } from '@/lib/dossier/queries/office-papers'
import { componentsOf, frameOf, limitInWords, requestOf } from '@/lib/jobs/paper-facts'
import type { PaperDocument } from '@/lib/paper/model'
import type { PaperFrame } from '@/lib/paper/model/frame'
import { processingLog } from '@/lib/paper/model/processing-log'
import { routingSlip } from '@/lib/paper/model/routing-slip'
import { officialText } from '@/lib/text/text'

const { officePaper: words, paper, papers, office, giving } = officialText

/** Papers that stay in the office: their code names no person. */
const frameInside = (matter: Routing['matter']): PaperFrame => ({ ...frameOf(matter), data: { procedureCode: matter.definition.code } })

function holderInWords({ holder, name }: NamedHolder, owner: string): string {
  switch (holder.kind) {
    case 'citizen':
      return owner
    case 'group':
      return giving.holders.group(office.roles[holder.role])
    case 'official':
      return giving.holders.official(name ?? '', office.roles[holder.role])
  }
}

/** Mẫu 06 of a dossier as it stands. */
export function routingSlipOf({ matter, movements, intakeDueAt }: Routing): PaperDocument {
  const { name, address } = matter.owner
  return routingSlip(
    {
      frame: frameInside(matter),
      request: requestOf(matter),
      submitter: name,
      ...(address !== undefined && { submitterAddress: address }),
      channel: papers.channels[matter.channel] ?? matter.channel,
      receivedAt: matter.acceptedAt ?? matter.submittedAt,
      statutoryTime: limitInWords(matter),
      dueAt: matter.acceptedAt === null ? intakeDueAt : matter.dueAt,
      components: componentsOf(matter).flatMap(({ component, files }) => (files.length > 0 ? [component.title.vi] : [])),
      sets: 1,
      handOvers: movements.map(({ giver, receiver, at, outcome, event }) => ({
        giver: holderInWords(giver, name),
        receiver: holderInWords(receiver, name),
        at,
        outcome,
        note: event === null ? giving.holders.bySystem : office.events[event],
      })),
    },
    words.routingSlip,
    paper.frame,
  )
}

/** Who did what with a dossier so far. */
export function processingLogOf({ matter, entries }: Routing): PaperDocument {
  const { name } = matter.owner
  return processingLog(
    {
      frame: frameInside(matter),
      request: requestOf(matter),
      owner: name,
      dueAt: matter.dueAt,
      entries: entries.map(({ at, event, by, officialName, next, limit }) => ({
        at,
        person: by === 'citizen' ? name : (officialName ?? giving.holders.system),
        action: office.events[event],
        next: next ? holderInWords(next, name) : '',
        limit: next?.holder.kind === 'citizen' ? null : limit,
      })),
    },
    words.processingLog,
    paper.frame,
  )
}
