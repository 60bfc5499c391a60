import { expect, it } from 'vitest'
import { architectureFaults } from '@/scripts/architecture.mjs'

it('every file has the name, the place and the shape that its room asks for', () => {
  expect(architectureFaults(process.cwd())).toEqual([])
})
