import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { auditLog } from './audit-log'

/** Every action that some command writes into the audit, as it stands in the code. */
const written = new Set(
  readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('.test.') && !path.startsWith('text'))
    .flatMap((path) => readFileSync(join('lib', path), 'utf8').split('\n'))
    .filter((line) => /\baction\b\s*[:=]/.test(line))
    .flatMap((line) => line.match(/'[a-z-]+(?:\.[a-z-]+)+'/g) ?? [])
    .map((quoted) => quoted.slice(1, -1)),
)

it('says of every action in words what it is about', () => {
  expect(written.size).toBeGreaterThan(100)
  expect([...written].filter((action) => auditLog.groups[action.split('.')[0] ?? ''] === undefined)).toEqual([])
})

it('says in full what was done for somebody else', () => {
  const forOthers = [...written].filter((action) => /^(?:assistance|mandate|team)\.|\.submit-(?:for|helped)$/.test(action))
  expect(forOthers.length).toBeGreaterThan(10)
  expect(forOthers.filter((action) => auditLog.actions[action] === undefined)).toEqual([])
})
