import { expect, it } from 'vitest'
import { text } from '@/lib/text/text'
import { refusalReasons } from './reasons'

it.each(['vi', 'en'] as const)('the citizen is told every reason of a refusal in words (%s)', (locale) => {
  const { reasons } = text(locale).dossier
  expect(refusalReasons.filter((code) => !reasons[code])).toEqual([])
})
