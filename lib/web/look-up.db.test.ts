import { randomInt } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { env } from '@/lib/core/env'
import { hashToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { mostFiled } from '@/lib/dossier/queries/popular'
import { trackDossier } from '@/lib/dossier/queries/look-up'
import { now } from '@/tests/support/clock'
import { aCitizen, aDossier, anAgency, aPublishedProcedure, visitor } from '@/tests/support/factories'
import { lookUpHere } from './look-up'

let address = '203.0.113.1'
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers({ 'x-client-address': address })) }))

const elsewhere = () => {
  address = `198.51.${String(randomInt(256))}.${String(randomInt(256))}`
}

let code: string
beforeAll(async () => {
  await aPublishedProcedure()
  const ward = await anAgency()
  const citizen = await aCitizen({ name: 'Nguyễn Thị Minh Khai', id: '048192009001' })
  code = (await aDossier(citizen, ward.id, now)).code
})

describe('a look-up without signing in', () => {
  it('shows status and dates, the name masked, and nothing else of the person', async () => {
    elsewhere()
    const result = await lookUpHere({ code, lastFour: '9001' })
    expect(result).toMatchObject({ ok: true, value: { code, status: 'REGISTERED', maskedName: 'N***** T** M*** K***', submittedAt: now, acceptedAt: null, steps: [{ to: 'REGISTERED', at: now }] } })
    expect(JSON.stringify(result)).not.toMatch(/Minh|048192/)
  })

  it('tells wrong digits and unknown codes the same', async () => {
    elsewhere()
    expect(await lookUpHere({ code, lastFour: '9002' })).toEqual({ ok: false, code: 'not-found' })
    expect(await lookUpHere({ code: `${code}9`, lastFour: '9001' })).toEqual({ ok: false, code: 'not-found' })
  })

  it('is opened by the random token, not by another', async () => {
    await db.dossier.update({ where: { code }, data: { trackingHash: hashToken('right') } })
    expect(await trackDossier(visitor, 'right')).toMatchObject({ code })
    expect(await trackDossier(visitor, 'wrong')).toBeNull()
    expect(await trackDossier(visitor, '')).toBeNull()
  })

  it('stops guessing from one network, whatever is guessed', async () => {
    elsewhere()
    const guess = (ordinal: number) => lookUpHere({ code: `H17.99.01-261123-${String(ordinal).padStart(4, '0')}`, lastFour: '0000' })
    for (let ordinal = 0; ordinal < env.LOOKUP_LIMIT; ordinal += 1) expect(await guess(ordinal)).toEqual({ ok: false, code: 'not-found' })
    expect(await guess(9999)).toEqual({ ok: false, code: 'wait-quarter' })
    elsewhere()
    expect(await guess(9999)).toEqual({ ok: false, code: 'not-found' })
  })

  it('stops guessing one code from many networks, the right digits included', async () => {
    const target = 'H17.99.01-261124-0001'
    for (let tries = 0; tries < env.LOOKUP_LIMIT; tries += 1) {
      elsewhere()
      await lookUpHere({ code: target, lastFour: String(tries).padStart(4, '0') })
    }
    elsewhere()
    expect(await lookUpHere({ code: target, lastFour: '0000' })).toEqual({ ok: false, code: 'wait-quarter' })
    expect(await lookUpHere({ code, lastFour: '9001' })).toMatchObject({ ok: true })
  })
})

describe('mostFiled', () => {
  it('names the procedures that were filed, at most so many', async () => {
    expect(await mostFiled(visitor, 1)).toHaveLength(1)
    expect(await mostFiled(visitor, 0)).toEqual([])
  })
})
