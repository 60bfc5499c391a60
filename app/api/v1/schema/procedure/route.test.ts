import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { readProcedureFiles } from '@/prisma/seed/procedures/read-files'
import { GET } from './route'

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, unicodeRegExp: true, allErrors: true })
addFormats(ajv)
const fits = ajv.compile((await GET().json()) as object)
const files = readProcedureFiles()
const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>

describe('the schema of a procedure’s file', () => {
  it.each(files.map(({ name, text }) => [name, text] as const))('fits the shipped %s', (_, text) => {
    fits(parsed(text))
    expect(fits.errors ?? []).toEqual([])
  })

  it.each([
    ['another code', { code: 'KS-01' }],
    ['a later format', { format: 2 }],
    ['a name it does not know', { discount: 5 }],
    ['no time limit', { timeLimits: [] }],
    ['a field of no known type', { form: { pages: [{ key: 'a', title: { vi: 'A' }, sections: [{ key: 'a', fields: [{ key: 'a', type: 'hologram', label: { vi: 'A' } }] }] }] } }],
  ])('refuses %s', (_, change) => {
    expect(fits({ ...parsed(files[0]?.text ?? ''), ...change })).toBe(false)
  })
})
