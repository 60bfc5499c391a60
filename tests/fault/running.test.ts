import { it } from 'vitest'
import { expectEndsWell } from '../support/ends-well'

it('shows what was published within a minute in each of two processes, and holds no more memory the more it is asked', () =>
  expectEndsWell('tests/fault/running.mjs', '3000'))
