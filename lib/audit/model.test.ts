import { expect, test } from 'vitest'
import { faultOf } from './model'

test.each([
  ['mail 019ab1: not-sent', 'mail'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'unreachable'],
  ['getaddrinfo ENOTFOUND vneid.example', 'unreachable'],
  ['timeout exceeded when trying to connect', 'timeout'],
  ['dossier 019ab1 changed while it was assigned', 'meanwhile'],
  ['confirmation 019ab1: changed-meanwhile', 'meanwhile'],
  ['Invalid `prisma.dossier.findUnique()` invocation', 'database'],
  ['duplicate key value violates unique constraint "x"', 'database'],
  ['ENOSPC: no space left on device, write', 'storage'],
  ['[{"expected":"string","code": "invalid_type"}]', 'payload'],
  ['Trần Thị Mai Hạnh 048190000001', 'other'],
] as const)('%s is told as %s', (words, fault) => {
  expect(faultOf(words)).toBe(fault)
})
