import { type Actor, agenciesWhere, type Role } from '@/lib/core/actor'
import { handlingRoles } from '@/lib/dossier/policy'
import { bookRoles } from '@/lib/register/policy'
import type { ExportKind } from './model/exports'

/** Who reads the report: who answers for the work, and who runs the portal. It names no citizen. */
export const reportRoles = ['SUPERVISOR', 'APPROVER', 'ADMINISTRATOR'] as const satisfies readonly Role[]

const rolesFor: Readonly<Record<ExportKind, readonly Role[]>> = { DOSSIER_LOG: handlingRoles, REGISTER_BOOK: bookRoles, REPORT_II06A: reportRoles }

/** Who has something to export at all. */
export const exportingRoles = [...new Set([...handlingRoles, ...bookRoles, ...reportRoles])]

/** The agencies whose log, books or report the actor reads, and may therefore have as a file. */
export const agenciesFor = (actor: Actor, kind: ExportKind): readonly string[] => agenciesWhere(actor, rolesFor[kind])

type Known = { readonly agencyId: string; readonly kind: ExportKind; readonly requestedById: string }

/** A file of data is for who asked for it, while they may read what is in it, and for the supervisor of the agency. */
export const mayFetch = (actor: Actor, { agencyId, kind, requestedById }: Known): boolean =>
  actor.kind === 'official' &&
  ((actor.officialId === requestedById && agenciesFor(actor, kind).includes(agencyId)) || agenciesWhere(actor, ['SUPERVISOR']).includes(agencyId))
