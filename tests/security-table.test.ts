import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const row = /^\| (v5\.0\.0-\d+\.\d+\.\d+) \| ([123]) \| (.+) \| (.+) \|$/
const page = readFileSync('docs/security.md', 'utf8')
const rows = page.split('\n').flatMap((line) => {
  const [, id = '', level = '', how = '', shown = ''] = row.exec(line) ?? []
  return id === '' ? [] : [{ id, level: Number(level), how, tests: [...shown.matchAll(/`([^`]+?) › ([^`]+)`/g)].map(([, file = '', title = '']) => ({ file, title })) }]
})

it('every line of the table can be read, and stands there once', () => {
  const lines = page.split('\n').filter((line) => line.startsWith('| v5'))
  expect(rows).toHaveLength(lines.length)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})

it('every test it names is there, under that title', () => {
  const missing = rows.flatMap(({ id, tests }) =>
    tests
      .filter(({ file, title }) => !existsSync(file) || !["'", '`'].some((quote) => readFileSync(file, 'utf8').includes(`${quote}${title}${quote}`)))
      .map(({ file, title }) => `${id}: ${file} › ${title}`))
  expect(missing).toEqual([])
})

it('at least fifty requirements of level 1 and 2 are shown by a test', () => {
  expect(rows.filter(({ level, tests }) => level <= 2 && tests.length > 0).length).toBeGreaterThanOrEqual(50)
})
