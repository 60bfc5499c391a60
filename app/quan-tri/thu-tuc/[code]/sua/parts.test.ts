import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withPartCopied } from '@/lib/procedure/model/form-changes'
import { withCase, withComponent, withFee, withGeneral, withQuestion, withResult, withStep, withTexts, withTimeLimits } from '@/lib/procedure/model/editing'
import { withGuide, withSource } from '@/lib/procedure/model/editing-about'
import { pagePlace } from '@/lib/procedure/model/form-places'
import { partOfKey, parts } from '@/lib/procedure/model/parts'
import { type ProcedureDefinition, procedureDefinition } from '@/lib/procedure/schema'
import { editCaseInput, editComponentInput, editFeeInput, editTextsInput, editTimeLimitsInput } from '@/lib/procedure/schema/editing'
import { editQuestionInput } from '@/lib/procedure/schema/editing-eligibility'
import { editGeneralInput } from '@/lib/procedure/schema/editing-general'
import { editGuideInput } from '@/lib/procedure/schema/editing-guide'
import { editResultInput } from '@/lib/procedure/schema/editing-results'
import { editSourceInput } from '@/lib/procedure/schema/editing-source'
import { editStepInput } from '@/lib/procedure/schema/editing-workflow'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { partSlugs } from './parts'

const definition = procedureDefinition.parse(birthRegistration)
const seen = { code: definition.code, revision: '0' }
const both = (vi: string) => ({ vi, en: '' })
const condition = { mode: 'always' }
const fieldKey = definition.form?.pages[0]?.sections[0]?.fields[0]?.key ?? ''

const texts = withTexts(definition, editTextsInput.parse({
  ...seen, name: both('a'), summary: both('b'), audience: both('c'), description: both('d'), conditions: both('e'), feeNote: both('f'),
  dataPurpose: both('p'), dataRecipients: both('q'), dataRetention: both('r'),
  steps: { 0: { text: both('g') } }, outcomes: { 0: { text: both('h') } }, legalBasis: 'i',
}))
const general = withGeneral(definition, editGeneralInput([]).parse({
  ...seen, sector: 'new', sectorName: both('Khác hẳn'), level: 'INFO', deliveries: 'POST', channels: 'POST', languages: 'vi', lifeEvents: 'vehicles', audiences: 'OFFICIAL', synonyms: 'x', formerNames: 'y',
}))
const limits = withTimeLimits(definition, editTimeLimitsInput.parse({
  ...seen, supplementClock: definition.supplementClock === 'SHIFT' ? 'RESTART' : 'SHIFT', supplementRounds: '3', limits: { 0: { channel: '', caseKey: '', unit: 'DAYS', amount: '99', cutoff: '', note: both('') } },
}))
const copied = withPartCopied(definition, { place: pagePlace(definition.form?.pages[0]?.key ?? '') }, '(bản sao)')

/** Each thing that a version holds, changed by what its editor's form posts. */
const edited: Readonly<Record<keyof typeof partOfKey, ProcedureDefinition | null>> = {
  name: texts, summary: texts, audience: texts, description: texts, conditions: texts, feeNote: texts, steps: texts, outcomes: texts, legalBasis: texts,
  dataPurpose: texts, dataRecipients: texts, dataRetention: texts,
  sector: general, level: general, deliveries: general, channels: general, languages: general,
  lifeEvents: general, audiences: general, synonyms: general, formerNames: general,
  timeLimits: limits, supplementClock: limits, supplementRounds: limits,
  eligibility: withQuestion(definition, editQuestionInput.parse({
    ...seen, key: '', question: both('q'), options: { 0: { label: both('a'), way: 'go-on', message: both('') }, 1: { label: both('b'), way: 'stop', message: both('c') } },
  })),
  cases: withCase(definition, editCaseInput([]).parse({ ...seen, key: '', title: both('t'), condition })),
  components: withComponent(definition, editComponentInput([]).parse({
    ...seen, key: '', title: both('t'), hint: both(''), kind: 'SUBMIT', originals: '1', copies: '0', maxFiles: '1', needed: 'yes', replacedNote: both(''), condition,
  })),
  fees: withFee(definition, editFeeInput([]).parse({ ...seen, key: '', label: both('l'), amount: '1000', legalGround: 'g', condition })),
  workflow: withStep(definition, editStepInput([]).parse({ ...seen, key: '', title: both('t'), role: 'CASE_OFFICER', actions: 'forward', share: '0', condition })),
  results: withResult(definition, editResultInput([], []).parse({ ...seen, key: '', title: both('t'), blocks: { 0: { kind: 'paragraph', text: 'x' } }, condition })),
  guide: withGuide(definition, editGuideInput.parse({ ...seen, mistakes: { 0: { text: both('m') } }, samples: { [fieldKey]: both('s') } })),
  source: withSource(definition, editSourceInput.parse({ ...seen, name: both('n'), decision: '1/QĐ', agency: 'a', url: 'https://nguon.example' })),
  form: typeof copied === 'string' ? null : copied.definition,
  // Settled beside the version, which is never changed by it: settle-doubt.ts.
  doubts: null,
}

describe('what a version holds', () => {
  const held = Object.keys(procedureDefinition.shape).filter((name) => name !== 'code') as (keyof typeof partOfKey)[]

  it.each(held)('%s has a part with a page', (name) => {
    const part = partOfKey[name]
    expect(parts).toContain(part)
    expect(existsSync(join(import.meta.dirname, partSlugs[part], 'page.tsx'))).toBe(true)
  })

  it.each(held.filter((name) => name !== 'doubts'))('%s is changed by the form of its part', (name) => {
    const after = edited[name]
    if (!after) throw new Error(`no edit of ${name}`)
    expect(after[name]).not.toEqual(definition[name])
    expect(procedureDefinition.parse(after)[name]).toEqual(after[name])
  })

  it('has no part with nothing in it', () => {
    expect(new Set(Object.values(partOfKey))).toEqual(new Set(parts))
  })
})
