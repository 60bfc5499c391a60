import { describe, expect, it } from 'vitest'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { shippedProcedures } from '@/tests/support/shipped-procedures'
import { procedureDefinition } from '../schema'
import { exportText, readImport, textOf } from './import'

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
    ['a link that runs, hidden behind entities', { description: { vi: '[bấm](java&#115;cript&colon;alert(1))' } }, ['description.vi hostile-link [bấm](java&#115;cript&colon;alert(1))']],
    ['a page as a link', { description: { vi: '[bấm](data:text/html;base64,PHNjcmlwdD4=)' } }, ['description.vi hostile-link [bấm](data:text/html;base64,PHNjcmlwdD4=)']],
    ['a picture', { description: { vi: '![ảnh](https://example.com/x.png)' } }, ['description.vi picture ![ảnh](https://example.com/x.png)']],
    ['a picture in the text itself', { description: { vi: '![](data:image/svg+xml;base64,PHN2Zz4=)' } },
      ['description.vi hostile-link ![](data:image/svg+xml;base64,PHN2Zz4=)', 'description.vi picture ![](data:image/svg+xml;base64,PHN2Zz4=)']],
    ['a handler', { 'conditions': { vi: '<a href="x" onclick="alert(1)">x</a>' } }, ['conditions.vi html <a href="x" onclick="alert(1)">x</a>']],
    ['half a character', { 'name.vi': 'Đăng ký \ud83d' }, ['name.vi hidden-characters Đăng ký \ud83d']],
    ['a name that the database refuses', { 'components.0.condition': { '==': [{ var: 'childName' }, { 'a\u0000': 1 }] } }, ['components.0.condition.==.1.a\u0000 hidden-characters a\u0000']],
    ['an earlier format', { format: 0 }, ['format wrong-value 0']],
    ['a format that is no number', { format: 'x' }, ['format wrong-value x']],
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

  it('of a later format is not judged by the rules of this one', () => {
    expect(said(changed({ format: 2, code: 'other', timeLimits: 'new' }))).toEqual(['format newer-format 2'])
  })

  it('that says a name twice is refused, since one of them would be lost', () => {
    const text = exportText(sound)
    expect(said(text.replace('"level":', '"level": "INFO", "level":'))).toEqual(['level duplicate-name level'])
    expect(said(text.replace('"name": {\n    "vi"', '"name": {"v\\u0069": "x",\n    "vi"'))).toEqual(['name.vi duplicate-name vi'])
  })

  it('that may say the same name in different objects, and in texts', () => {
    expect(readImport(changed({ 'summary.vi': 'Ghi "vi": rồi "vi": { "vi": 1 }' })).faults).toEqual([])
  })

  it('that is broken off is shown where', () => {
    const text = exportText(sound)
    expect(said(text.replace('"level": "', '"level: "'))[0]).toMatch(/^ ?not-json \d+: "level: "/)
  })

  it('with a line of millions of characters is refused in time', () => {
    const words = 'a'.repeat(3_000_000)
    for (const line of [words, `[x](${words})`, '!['.repeat(1_000_000), 'data:'.repeat(600_000), '&#106;'.repeat(500_000)]) {
      expect(said(changed({ description: { vi: line } }))[0]).toMatch(/^description\.vi too-long-text /)
    }
  })

  it('with names as long as books says so in few words', () => {
    const { faults } = readImport(JSON.stringify({ ...sampleProcedure, ...Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${String(n)}${'x'.repeat(10_000)}`, 1])) }))
    expect(faults).toHaveLength(40)
    expect(JSON.stringify(faults).length).toBeLessThan(12_000)
  })

  it('that is no UTF-8 is no text', () => {
    expect(textOf(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))).toBeNull()
    expect(textOf(Buffer.from('{"vi":"Đăng ký"}', 'utf16le'))).toBe(null)
    expect(textOf(Buffer.from('\uFEFF{"vi":"Đăng ký"}'))).toBe('{"vi":"Đăng ký"}')
  })

  it('that only may not be published yet comes in as a draft', () => {
    expect(readImport(changed({ 'results.0.register': 'MOON' })).definition).not.toBeNull()
  })

  it.each([
    ['no JSON', '{"code": ', 'not-json'],
    ['JSON of something else', '[]', 'wrong-type'],
    ['nothing', '', 'not-json'],
    ['a million brackets', nested(1_000_000, ['[', ']']), 'too-deep'],
    ['objects 100,000 deep', nested(100_000, ['{"a":', '}']), 'too-deep'],
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
