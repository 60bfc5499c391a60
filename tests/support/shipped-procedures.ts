import { readdirSync } from 'node:fs'
import type { ProcedureSource } from '@/lib/procedure/schema'

const folder = new URL('../../prisma/seed/procedures/', import.meta.url)
const isProcedure = (value: unknown): value is ProcedureSource => typeof value === 'object' && value !== null && 'code' in value && 'timeLimits' in value

/** Every procedure that stands in a file of the seed, whether or not anybody has put it into the list. */
export async function shippedProcedures(): Promise<readonly ProcedureSource[]> {
  const files = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name) && name !== 'seed-procedures.ts')
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).pathname) as Promise<Record<string, unknown>>))
  return modules.flatMap((module) => Object.values(module).filter(isProcedure))
}
