import { it } from 'vitest'
import { expectEndsWell } from '../support/ends-well'

it('loses and repeats nothing when the application and the database are killed, 200 submissions', () =>
  expectEndsWell('tests/fault/crash.mjs', '200'))
