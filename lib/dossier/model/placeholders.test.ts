import { expect, it } from 'vitest'
import { answerValues } from './result-values'
import { placeholdersFor, sampleValues } from './placeholders'
import { birthRegistration } from '@/prisma/seed/procedures/birth-registration'
import { procedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'

const { form } = procedureDefinition.parse(birthRegistration)
const { sample } = officialText.parts.results

it('offers exactly the names a paper is filled in with', () => {
  const offered = placeholdersFor(form)
  const filled = answerValues(form ?? { pages: [] }, {}, officialText.office.answers).map(([name]) => name)
  expect(offered.filter(({ way }) => way !== 'office').map(({ name }) => name)).toEqual(filled)
})

it('has something to show for each of them', () => {
  const values = sampleValues(form, 'Ủy ban nhân dân phường Mẫu', sample)
  expect(placeholdersFor(form).filter(({ name }) => (values.get(name) ?? '') === '')).toEqual([])
  expect(values.get('childName.capitals')).toBe('NGUYỄN VĂN MẪU')
  expect(values.get('issuedDayWords')).toBe('ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu')
})
