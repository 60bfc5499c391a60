import { expect, it } from 'vitest'
import { acceptedBy, maxFileBytes } from '@/lib/document/model'
import { procedureDefinition } from '@/lib/procedure/schema'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { limitsOf, unfitFor } from './file-limits'

const file = (mediaType: string, bytes = 1) => ({ mediaType, bytes })
const kinds = ['application/pdf', 'image/jpeg', 'image/png']

it('is as everywhere in a version that says nothing, as those published before', () => {
  const [old] = procedureDefinition.parse(sampleProcedure).components
  if (!old) throw new Error('the sample lost its paper')
  expect(old).not.toHaveProperty('maxMegabytes')
  expect(limitsOf(old)).toEqual({ files: 2, bytes: maxFileBytes, accepts: 'any' })
  expect(kinds.map((kind) => unfitFor(limitsOf(old), file(kind, maxFileBytes)))).toEqual([null, null, null])
})

it('counts the last byte, and never allows more than the store', () => {
  const limits = limitsOf({ maxFiles: 1, maxMegabytes: 2 })
  expect(unfitFor(limits, file('image/png', 2 * 1024 * 1024))).toBeNull()
  expect(unfitFor(limits, file('image/png', 2 * 1024 * 1024 + 1))).toBe('over-limit')
  expect(limitsOf({ maxFiles: 1, maxMegabytes: 99 }).bytes).toBe(maxFileBytes)
})

it('takes only what is named; both named are all', () => {
  const found = (fileKinds: ('pdf' | 'picture')[]) => kinds.map((kind) => unfitFor(limitsOf({ maxFiles: 1, fileKinds }), file(kind)))
  expect(found(['pdf'])).toEqual([null, 'only-pdf', 'only-pdf'])
  expect(found(['picture'])).toEqual(['only-pictures', null, null])
  expect(found(['pdf', 'picture'])).toEqual([null, null, null])
  expect(acceptedBy('pdf')).toBe('application/pdf')
  expect(acceptedBy('picture')).not.toContain('pdf')
})

it('is not more in the studio than the store takes', () => {
  const parse = (component: object) => procedureDefinition.safeParse({ ...sampleProcedure, components: [component] })
  const with_ = (limits: object) => parse({ ...sampleProcedure.components?.[0], ...limits }).success
  expect(with_({ maxMegabytes: maxFileBytes / 1024 / 1024 })).toBe(true)
  expect([{ maxMegabytes: maxFileBytes / 1024 / 1024 + 1 }, { maxMegabytes: 0 }, { fileKinds: [] }, { fileKinds: ['zip'] }].map(with_)).toEqual([false, false, false, false])
})
