import { describe, expect, it } from 'vitest'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { shippedProcedures } from '@/tests/support/shipped-procedures'
import { procedureDefinition } from '../schema'
import { exportText, readImport } from './import'

const shipped = shippedProcedures
const sound = procedureDefinition.parse(sampleProcedure)
type Json = Record<string, unknown>
/** The sample's file with other values at those places; undefined takes one away. */
function changed(changes: Readonly<Record<string, unknown>>): string {
  const json = JSON.parse(exportText(sound)) as Json
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.')
    const place = steps.slice(0, -1).reduce<Json>((inner, step) => inner[step] as Json, json)
    place[steps.at(-1) ?? ''] = value
  }
  return JSON.stringify(json)
}
const firstFields = 'form.pages.0.sections.0.fields'
const said = (text: string) => readImport(text).faults.map(({ path, code, about }) => `${path} ${code} ${about}`.trim())
const nested = (depth: number, [open, close]: readonly [string, string]) => open.repeat(depth) + '1' + close.repeat(depth)

describe('a file', () => {
  it.each(shipped.map((one) => [one.code, one] as const))('of the shipped %s comes back as it went', (_, source) => {
    const definition = procedureDefinition.parse(source)
    expect(readImport(exportText(definition))).toEqual({ definition, faults: [] })
  })

  it('has the same bytes however its names were ordered', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(reversed)
      : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([name, inner]) => [name, reversed(inner)]))
      : value
    const definition = birthRegistration
    expect(exportText(procedureDefinition.parse(reversed(definition)))).toBe(exportText(definition))
  })

  it('may leave out what has a default, and begin with a byte order mark', () => {
    expect(readImport(`\uFEFF${JSON.stringify(sampleProcedure)}`).definition).toEqual(sound)
  })

  it.each<[string, Readonly<Record<string, unknown>>, string[]]>([
    ['a code of no known shape', { code: 'KS-01' }, ['code wrong-format KS-01']],
    ['a text without Vietnamese', { 'name.vi': undefined }, ['name.vi missing']],
    ['a page without a title', { 'form.pages.1.title': undefined }, ['form.pages.1.title missing']],
    ['a fee that is negative', { 'fees.0.amount': -1 }, ['fees.0.amount too-small -1']],
    ['a fee that is a text', { 'fees.0.amount': '8000' }, ['fees.0.amount wrong-type 8000']],
    ['a role nobody knows', { 'workflow.steps.1.role': 'KING' }, ['workflow.steps.1.role wrong-value KING']],
    ['a field of no known type', { [`${firstFields}.1.type`]: 'hologram' }, [`${firstFields}.1 unknown-kind hologram`]],
    ['a choice without options', { [`${firstFields}.1.type`]: 'choice' }, [`${firstFields}.1.options missing`]],
    ['a name that is not ours', { 'fees.0.discount': 5 }, ['fees.0.discount unknown-name discount']],
    ['a list in the place of an object', { sector: [] }, ['sector wrong-type']],
    ['markup', { 'summary.vi': 'Xem <img src=x onerror=alert(1)>' }, ['summary.vi html Xem <img src=x onerror=alert(1)>']],
    ['a link that runs', { description: { vi: '[bấm](JavaScript :alert(1))' } }, ['description.vi hostile-link [bấm](JavaScript :alert(1))']],
    ['turned-round text', { 'name.vi': 'Đăng ký \u202egnp' }, ['name.vi hidden-characters Đăng ký \u202egnp']],
    ['a byte the database refuses', { 'name.vi': 'Đăng\u0000ký' }, ['name.vi hidden-characters Đăng\u0000ký']],
    ['a circle', { [`${firstFields}.0.condition`]: { '!!': [{ var: 'childBirth' }] }, [`${firstFields}.1.condition`]: { '!!': [{ var: 'childName' }] } },
      ['form condition-circular childName', 'form condition-circular childBirth']],
    ['an operator nobody evaluates', { 'components.0.condition': { log: ['x'] } }, ['components.birthNotice condition-broken log']],
    ['a key twice', { 'components.1': sound.components[0] }, ['components duplicate-key birthNotice']],
  ])('with %s is refused, and it is said where', (_, changes, faults) => {
    expect(readImport(changed(changes)).definition).toBeNull()
    expect(said(changed(changes))).toEqual(faults)
  })

  it('that only may not be published yet comes in as a draft', () => {
    expect(readImport(changed({ 'results.0.register': 'MOON' })).definition).not.toBeNull()
  })

  it.each([
    ['no JSON', '{"code": ', 'not-json'],
    ['JSON of something else', '[]', 'wrong-type'],
    ['nothing', '', 'not-json'],
    ['a million brackets', nested(1_000_000, ['[', ']']), 'too-deep'],
    ['a condition without end', changed({ 'components.0.condition': JSON.parse(nested(500, ['{"!":', '}'])) as unknown }), 'too-deep'],
    ['more values than any procedure', JSON.stringify({ legalBasis: Array.from({ length: 200_000 }, () => 'x') }), 'too-much'],
    ['a poisoned name', '{"__proto__": {"level": "FULL"}}', 'forbidden-name'],
  ])('that is %s is refused in time', (_, text, code) => {
    const { definition, faults } = readImport(text)
    expect(definition).toBeNull()
    expect(faults[0]?.code).toBe(code)
  })

  it('names at most fifty faults, each cut short', () => {
    const { faults } = readImport(changed({ legalBasis: Array.from({ length: 500 }, () => `<b>${'x'.repeat(5000)}`) }))
    expect(faults).toHaveLength(50)
    expect(faults.every(({ about }) => about.length <= 60)).toBe(true)
  })
})
