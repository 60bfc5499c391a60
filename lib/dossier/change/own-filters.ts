import 'server-only'
import type { Tx } from '@/lib/core/db'

/** The official's kept ways of looking, in order, held until the transaction ends: two presses at once come one after the other. */
export async function ownFilters(tx: Tx, officialId: string) {
  await tx.$queryRaw`SELECT 1 FROM officials WHERE id = ${officialId}::uuid FOR UPDATE`
  return tx.savedQueueFilter.findMany({ where: { officialId }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, name: true, position: true } })
}

/** Whether another one is called so already, capitals aside. */
export const isTaken = (all: readonly { readonly id: string; readonly name: string }[], name: string, but?: string): boolean =>
  all.some((one) => one.id !== but && one.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'))
