import { describe, expect, it } from 'vitest'
import { seededChoosers } from '@/prisma/seed/choosers'
import { type ChooserDefinition, chooserDefinition } from './chooser'
import { editChooserInput } from './editing-chooser'

const both = (text: { vi: string; en?: string | undefined } | undefined) => ({ vi: text?.vi ?? '', en: text?.en ?? '' })

/** As the form of the questions posts them. */
const posted = ({ slug, title, lead, questions }: ChooserDefinition) => ({
  slug, revision: '3', title: both(title), lead: both(lead),
  questions: Object.fromEntries(questions.map(({ key, text, options }, at) => [at, {
    key, text: both(text),
    options: Object.fromEntries(options.map((one, row) => [row, {
      value: one.value, label: both(one.label), hint: both(one.hint),
      next: 'next' in one ? String(questions.findIndex(({ key: other }) => other === one.next) + 1) : '', code: 'code' in one ? one.code : '',
    }])),
  }])),
})

const codes = seededChoosers.flatMap(({ questions }) => questions.flatMap(({ options }) => options.flatMap((one) => ('code' in one ? [one.code] : []))))
const answer = { value: '', label: { vi: 'A', en: '' }, hint: { vi: '', en: '' }, next: '', code: '1.001193' }
const question = { key: '', text: { vi: 'Gì?', en: '' }, options: { 0: answer, 1: answer } }
const whole = { slug: 'thu', revision: '', title: { vi: 'T', en: '' }, lead: { vi: 'L', en: '' }, questions: { 0: question } }
const faultsOf = (questions: object, offered = ['1.001193']) =>
  Object.fromEntries((editChooserInput(offered).safeParse({ ...whole, questions }).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))

describe('the form of a chooser', () => {
  it.each(seededChoosers.map((one) => [one.slug, one] as const))('gives %s back as it was', (_, definition) => {
    expect(editChooserInput(codes).parse(posted(definition))).toEqual({ revision: 3, definition })
  })

  it('names what is new, beside what has a name', () => {
    const { definition, revision } = editChooserInput(['1.001193']).parse({
      ...whole, questions: { 0: { ...question, options: { 0: { ...answer, next: '2', code: '' }, 1: { ...answer, value: 'answer1' } } }, 1: { ...question, key: 'question1' } },
    })
    expect(revision).toBeNull()
    expect(definition.questions.map(({ key }) => key)).toEqual(['question2', 'question1'])
    expect(definition.questions[0]?.options).toMatchObject([{ value: 'answer2', next: 'question1' }, { value: 'answer1', code: '1.001193' }])
    expect(chooserDefinition.parse(definition)).toEqual(definition)
  })

  it('leads onwards, to a procedure there is, and says at the field where not', () => {
    const options = { 0: { ...answer, next: '1', code: '' }, 1: { ...answer, next: '9', code: '' }, 2: { ...answer, code: '' }, 3: { ...answer, code: '1.999999' } }
    expect(faultsOf({ 0: { ...question, options } })).toEqual({
      'questions.0.options.0.next': 'not-onwards', 'questions.0.options.1.next': 'not-onwards', 'questions.0.options.2.code': 'required',
      'questions.0.options.3.code': 'unknown-procedure',
    })
    expect(faultsOf({ 0: { ...question, options: { 0: answer } } })).toEqual({ 'questions.0.options': 'too-few' })
    expect(faultsOf({})).toEqual({ questions: 'required' })
  })

  it.each(['moi', 'Cư trú', 'a b', '', '-a', 'a/b'])('takes no address %j', (slug) => {
    expect(editChooserInput(['1.001193']).safeParse({ ...whole, slug }).success).toBe(false)
  })
})
