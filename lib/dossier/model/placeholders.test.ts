import { expect, it } from 'vitest'
import { answerValues } from './result-values'
import { placeholdersFor, sampleValues } from './placeholders'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { wideForm } from '@/tests/support/wide-form'
import { officialText } from '@/lib/text/text'

const { form } = birthRegistration
const { sample } = officialText.parts.results

it.each([['birth registration', form], ['groups and tables', wideForm]])('offers exactly the names a paper of %s is filled in with', (_, of) => {
  const offered = placeholdersFor(of)
  const filled = answerValues(of ?? { pages: [] }, {}, officialText.office.answers).map(([name]) => name)
  expect(offered.filter(({ way }) => way !== 'office').map(({ name }) => name)).toEqual(filled)
})

it('fills in the parts of a person and of a consent, and tells a table row by row', () => {
  const values = new Map(answerValues(wideForm, {
    father: { name: 'Nguyễn Văn Ba', birthDate: '1970' },
    owner: { name: 'Chủ', way: 'counter' },
    members: [{ code: 'a', who: { name: 'An' }, hasChildren: true, children: [{ name: 'Na', born: '2020-01-02' }, { name: 'Mai' }] }, {}, { code: 'b' }],
  }, officialText.office.answers))
  expect(['father', 'father.name', 'father.name.capitals', 'father.birthDate', 'father.birthDate.words', 'father.address'].map((name) => values.get(name)))
    .toEqual(['Nguyễn Văn Ba; 1970', 'Nguyễn Văn Ba', 'NGUYỄN VĂN BA', '1970', 'năm một nghìn chín trăm bảy mươi', ''])
  expect([values.get('owner.name'), values.get('owner.way'), values.get('owner.paper')]).toEqual(['Chủ', 'Trực tiếp tại quầy một cửa', ''])
  expect(values.get('members')).toBe('Thành viên 1: a, An, Có con? Có, (Con 1: Na, 02/01/2020; Con 2: Mai); Thành viên 2: b')
  expect(placeholdersFor(wideForm)).toContainEqual({ name: 'father.birthDate.words', way: 'words', label: 'Cha: Ngày, tháng, năm sinh' })
})

it('has something to show for each of them', () => {
  const values = sampleValues(form, 'Ủy ban nhân dân phường Mẫu', sample)
  expect(placeholdersFor(form).filter(({ name }) => (values.get(name) ?? '') === '')).toEqual([])
  expect(values.get('childName.capitals')).toBe('NGUYỄN VĂN MẪU')
  expect(values.get('issuedDayWords')).toBe('ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu')
})
