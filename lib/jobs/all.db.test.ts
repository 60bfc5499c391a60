import { expect, it } from 'vitest'
import { officialText } from '@/lib/text/text'
import { jobs } from './all'

it('every job has a title for its operator, every timer says when, and no title is of a job that is not there', () => {
  const names = officialText.jobs.names
  expect(Object.keys(names).sort()).toEqual(jobs.map(({ name }) => name).sort())
  expect(jobs.filter(({ name, every }) => (every !== undefined) !== (names[name]?.every !== undefined)).map(({ name }) => name)).toEqual([])
})
