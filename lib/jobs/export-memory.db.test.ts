import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { storeProduct } from '@/lib/document/store-product'
import type { Cell } from '@/lib/paper/model/spreadsheet'
import { writeCsv } from '@/lib/paper/write-csv'
import { writeXlsx } from '@/lib/paper/write-xlsx'
import { now } from '@/tests/support/clock'
import { anAgency, system } from '@/tests/support/factories'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What is still in use, in MB; how much the collector has not got round to says nothing. */
function inUse(): number {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1_048_576
}

/** The most that is in use while a file of so many rows is written, encrypted and kept, above what was before. */
async function peakOf(agencyId: string, format: 'XLSX' | 'CSV', count: number): Promise<number> {
  const before = inUse()
  let most = 0
  const rows = async function* (): AsyncGenerator<readonly Cell[]> {
    for (let index = 0; index < count; index += 1) {
      if (index === Math.floor(count / 2)) most = Math.max(most, inUse() - before)
      const cells = [index, `H17.99.01-261123-${String(index)}`, 'Đăng ký khai sinh '.repeat(20), { moment: now }, Math.sin(index), String(Math.cos(index)).repeat(20)]
      yield await Promise.resolve(cells)
    }
    most = Math.max(most, inUse() - before)
  }
  const sheet = { name: 'Sổ', columns: ['a', 'b', 'c', 'd', 'e', 'f'].map((label) => ({ label, width: 10 })), rows: rows(), at: now }
  const [content, mediaType] = format === 'XLSX'
    ? [writeXlsx(sheet), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' as const]
    : [writeCsv(sheet), 'text/csv' as const]
  const stored = await storeProduct(system, { agencyId, name: 'so', mediaType, content }, now)
  if (!stored.ok) throw new Error(stored.code)
  return most
}

it.each(['XLSX', 'CSV'] as const)('a file of ten times the rows takes no more memory to make (%s)', async (format) => {
  const { id } = await anAgency()
  const [few, many] = [await peakOf(id, format, 2_000), await peakOf(id, format, 20_000)]
  // Twenty thousand rows are some 15 MB of text.
  expect(many).toBeLessThan(few + 4)
}, 30_000)
