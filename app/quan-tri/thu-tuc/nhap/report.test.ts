import { describe, expect, it } from 'vitest'
import type { ImportFault } from '@/lib/procedure/model/import'
import { openReport, sealReport } from './report'

const fault = (n: number): ImportFault => ({ path: `form.pages.${String(n)}.title.vi`, code: 'missing', about: '' })
/** Words that nothing packs. */
const noise = (n: number) => Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x4e00 + ((n * 7919 + at * 104_729) % 20_000))).join('')

describe('a report of an import', () => {
  it('is read as it was told, by us alone', () => {
    const faults = [fault(1), fault(2)]
    expect(openReport(sealReport({ faults }))).toMatchObject({ faults, more: false, draftOf: null })
    expect(openReport('nothing of ours')).toBeNull()
  })

  it('stays short enough for an address, and says that there was more', () => {
    const faults = Array.from({ length: 50 }, (_, n) => ({ ...fault(n), path: noise(n), about: noise(n + 50) }))
    const sealed = sealReport({ faults })
    expect(sealed.length).toBeLessThanOrEqual(6000)
    const report = openReport(sealed)
    expect(report?.more).toBe(true)
    expect(faults.slice(0, report?.faults.length)).toEqual(report?.faults)
  })
})
