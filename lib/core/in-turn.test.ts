import { expect, it } from 'vitest'
import { inTurn } from './in-turn'

it('runs no more at once than it may, in their order, and goes on after one that fails', async () => {
  const turn = inTurn(2)
  const begun: number[] = []
  let [running, most] = [0, 0]
  const works = [0, 1, 2, 3, 4].map((n) =>
    turn(async () => {
      begun.push(n)
      most = Math.max(most, (running += 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
      running -= 1
      if (n === 1) throw new Error('one of them')
      return n
    }),
  )
  const ended = await Promise.allSettled(works)
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
})
