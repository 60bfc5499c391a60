import { describe, expect, it } from 'vitest'
import { type ProcedureSource, procedureDefinition } from '../schema'
import { guidedMistakes, guidedQuestions, notForYou } from './guide'

const t = (vi: string) => ({ vi })
const source: ProcedureSource = {
  code: '1.999800', name: t('Thử'), sector: { key: 'x', name: t('X') }, level: 'FULL', audience: t('Ai'), summary: t('Thử'), timeLimits: [{ limit: { unit: 'NONE' } }],
  eligibility: [{
    key: 'where', question: t('Ở đâu?'),
    options: [{ value: 'here', label: t('Ở đây'), outcome: 'go-on' }, { value: 'there', label: t('Nơi khác'), outcome: { message: t('Hãy đến nơi ấy'), goTo: '1.001193' } }],
  }],
  form: {
    pages: [{
      key: 'one', title: t('Một'),
      sections: [{
        key: 'a',
        fields: [
          { key: 'read', type: 'static', text: t('Đọc') },
          { key: 'name', type: 'text', label: t('Họ tên'), hint: t('Viết có dấu') },
          { key: 'born', type: 'date', label: t('Ngày sinh'), condition: { '==': [{ var: 'name' }, 'x'] }, rules: [{ kind: 'date', relation: 'before', other: 'today', message: t('Ngày sinh phải trước hôm nay') }] },
          { key: 'kind', type: 'choice', label: t('Loại'), options: Array.from({ length: 10 }, (_, n) => ({ value: `o${String(n)}`, label: t(`Mục ${String(n)}`) })) },
          {
            key: 'rows', type: 'table', label: t('Bảng'), rowLabel: t('Dòng'),
            columns: [{ key: 'cell', type: 'text', label: t('Ô'), rules: [{ kind: 'unique', message: t('Mỗi dòng một khác') }] }],
          },
        ],
      }],
    }],
  },
  guide: { mistakes: [t('Chụp ảnh bị mờ')], samples: { name: t('Nguyễn Văn An') } },
}
const definition = procedureDefinition.parse(source)

describe('the guide of a procedure', () => {
  it('tells of each question how it may be answered', () => {
    const [page] = definition.form?.pages ?? []
    if (!page) throw new Error('no page')
    expect(guidedQuestions(page, definition.guide)).toMatchObject([
      { key: 'name', always: true, hint: t('Viết có dấu'), sample: { kind: 'said', text: t('Nguyễn Văn An') } },
      { key: 'born', always: false, sample: { kind: 'type', type: 'date' } },
      { key: 'kind', sample: { kind: 'options', more: 2 } },
      { key: 'rows', sample: { kind: 'parts', parts: [t('Ô')] } },
    ])
  })

  it('gathers the mistakes written down and those the rules speak of, also in tables', () => {
    expect(guidedMistakes(definition).map(({ message }) => message.vi)).toEqual(['Chụp ảnh bị mờ', 'Ngày sinh phải trước hôm nay', 'Mỗi dòng một khác'])
    expect(guidedMistakes(definition)[1]?.about).toEqual(t('Ngày sinh'))
  })

  it('says for whom the service is not, and what is', () => {
    expect(notForYou(definition)).toEqual([{ question: t('Ở đâu?'), answer: t('Nơi khác'), message: t('Hãy đến nơi ấy'), goTo: '1.001193' }])
  })
})
