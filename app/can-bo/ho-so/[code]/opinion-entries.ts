import { formatMoment } from '@/lib/core/dates'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'

const { of: kinds, bench } = officialText.opinions
const { roles } = officialText.office

type Opinion = Pick<Case['opinions'][number], 'key' | 'askedOf' | 'name' | 'role' | 'askedAt' | 'askedBy' | 'dueAt' | 'state' | 'closedAt' | 'closedBy'>

/** Whom an opinion was asked of, in words. */
export function askedName({ askedOf, name, role }: Pick<Opinion, 'askedOf' | 'name' | 'role'>): string {
  return askedOf === 'UNIT' && role ? roles[role] : (name ?? kinds[askedOf])
}

/** Whether it came, or was still missing, after it was due. One that was taken back is not late. */
export const isOpinionLate = ({ state, dueAt, closedAt }: Pick<Opinion, 'state' | 'dueAt' | 'closedAt'>, now: Date): boolean =>
  state !== 'WITHDRAWN' && (closedAt ?? now) > dueAt

/** Opinions asked for and given, as lines of the dossier's history. */
export const opinionEntries = (opinions: readonly Opinion[]) =>
  opinions.flatMap((opinion) => {
    const who = askedName(opinion)
    const entry = (what: string, at: Date, title: string) => ({ id: `${opinion.key}-${what}`, at, title, time: formatMoment(at), dateTime: at.toISOString(), state: 'done' as const, children: null })
    const ended = opinion.state === 'ANSWERED' ? bench.answered(who) : bench.withdrawn(who)
    return [
      entry('asked', opinion.askedAt, `${bench.asked(who)} – ${opinion.askedBy}`),
      ...(opinion.closedAt ? [entry('closed', opinion.closedAt, `${ended} – ${opinion.closedBy ?? bench.byEnd}`)] : []),
    ]
  })
