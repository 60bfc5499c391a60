import { describe, expect, it } from 'vitest'
import { at } from '@/tests/support/clock'
import { momentParts } from './frame'

describe('momentParts', () => {
  it('writes a nought before days under ten and before January and February only (Nghị định 30/2020)', () => {
    expect(momentParts(at('2026-02-05', '08:05'))).toEqual({ hour: '08', minute: '05', day: '05', month: '02', year: '2026' })
    expect(momentParts(at('2026-03-05', '14:30'))).toMatchObject({ hour: '14', minute: '30', day: '05', month: '3' })
  })

  it("means Việt Nam's day, also where the machine is still in the day before", () => {
    expect(momentParts(new Date('2026-11-22T17:30:00Z'))).toMatchObject({ hour: '00', minute: '30', day: '23' })
  })
})
