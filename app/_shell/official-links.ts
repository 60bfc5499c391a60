import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { rectifyingAgencies } from '@/lib/privacy/policy'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

type Link = { readonly href: string; readonly text: string }

/**
 * The ways through the officials' pages: `first` is what somebody of these roles does all day, `more` the rest, most used
 * first. `unread` is how much waits to be seen. A page itself decides who may read it.
 */
export function officialLinks(actor: Actor, unread: number): { readonly first: readonly Link[]; readonly more: readonly Link[] } {
  const atCounter = agenciesWhere(actor, ['COUNTER_OFFICER']).length > 0
  const { shell, counter, giving, inbox, reception, complaints, opinions, books, exports, clock, assignment, factors } = officialText
  const room = { href: paths.waitingRoom(), text: reception.room.menu }
  const intake = { href: paths.counter(), text: counter.menu }
  const appointments = { href: paths.dayAppointments(), text: reception.day.menu }
  return {
    first: [
      { href: paths.queue(), text: shell.queue },
      ...(atCounter ? [intake, { href: paths.giving(), text: giving.menu }, room] : []),
      { href: paths.inbox(), text: inbox.menu(unread) },
    ],
    more: [
      ...(atCounter ? [appointments, { href: paths.counterHelp(), text: officialText.team.counter.menu }] : [room, appointments]),
      { href: paths.opinions(), text: opinions.list.menu },
      { href: paths.deadlineWarnings(), text: clock.warnings.title },
      { href: paths.workedComplaints(), text: complaints.menu },
      ...(rectifyingAgencies(actor).length > 0 ? [{ href: paths.rectifications(), text: officialText.rectification.title }] : []),
      { href: paths.ratings(), text: complaints.ratings.menu },
      { href: paths.books(), text: books.menu },
      { href: paths.exports(), text: exports.menu },
      { href: paths.absences(), text: assignment.absences.menu },
      { href: paths.officialSecurity(), text: factors.security.menu },
    ],
  }
}
