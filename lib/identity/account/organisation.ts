import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Issuer of the accounts by which organisations own dossiers; their subject is the tax code. */
export const organisationIssuer = 'organisation'

/** Holds a tax code until the transaction ends: two first sign-ins at the same moment make one organisation. */
export const lockOrganisation = (tx: Tx, taxCode: string) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${taxCode}, 42))`
