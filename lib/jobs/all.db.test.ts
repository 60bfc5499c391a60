import { expect, it } from 'vitest'
import { officialText } from '@/lib/text/text'
import { jobs } from './all'

it('every job has a title for its operator, every timer says when, and no title is of a job that is not there', () => {
  const names = officialText.jobs.names
  expect(Object.keys(names).sort()).toEqual(jobs.map(({ name }) => name).sort())
  const timed = jobs.filter(({ every, seconds }) => (every ?? seconds) !== undefined)
  expect(jobs.filter((job) => timed.includes(job) !== (names[job.name]?.every !== undefined)).map(({ name }) => name)).toEqual([])
})
