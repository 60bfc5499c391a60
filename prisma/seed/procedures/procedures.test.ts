import { describe, expect, test } from 'vitest'
import { knownNames } from '@/lib/dossier/model/known-names'
import { answerValues, officeValues } from '@/lib/dossier/model/result-values'
import { roles } from '@/lib/core/actor'
import { checkForm } from '@/lib/form/model/checks'
import { allFields } from '@/lib/form/model/fields'
import { warnings } from '@/lib/form/model/plausibility'
import { pruneAnswers } from '@/lib/form/model/reachability'
import type { Answers, LocalizedText } from '@/lib/form/schema'
import { resultPaper } from '@/lib/paper/model/result-paper'
import { caseOf, componentsAsked } from '@/lib/procedure/model/cases'
import { checkDefinition } from '@/lib/procedure/model/check-definition'
import { feesFor, totalOf } from '@/lib/procedure/model/fees'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { lintDefinition } from '@/lib/procedure/model/lint'
import { resultTemplateFor } from '@/lib/procedure/model/results'
import { paper as paperWords } from '@/lib/text/official'
import { text } from '@/lib/text/text'
import { frame } from '@/tests/support/sample-papers'
import {
  birthRegistration as birth, childHealthInsurance as insurance, copyCertification as copies, deathRegistration as death, extractCopy as copy,
  funeralSupport as burial, guardianship as guardian, maritalStatus as marital, marriageRegistration as wedding, permanentResidence as residence,
  shippedProcedures, signatureCertification as signature, temporaryResidence as stay,
} from '@/tests/support/shipped-procedures'
import * as sample from './sample-answers'

const today = '2026-10-23'

const filings: [string, typeof birth, Answers, { caseKey: string | null; components: string[]; fee: number; result: string }][] = [
  ['birth on time', birth, sample.birthOnTime, { caseKey: 'onTime', components: [], fee: 16_000, result: 'birthCertificate' }],
  ['birth late', birth, sample.birthLate, { caseKey: 'late', components: ['birthNotice'], fee: 24_000, result: 'birthCertificate' }],
  ['birth, father unknown', birth, sample.birthFatherUnknown, { caseKey: 'fatherUnknown', components: [], fee: 0, result: 'birthCertificate' }],
  ['birth, mother unknown', birth, sample.birthMotherUnknown, { caseKey: 'motherUnknown', components: [], fee: 16_000, result: 'birthCertificate' }],
  ['abandoned child', birth, sample.birthAbandoned, { caseKey: 'abandoned', components: ['foundRecord'], fee: 16_000, result: 'birthCertificate' }],
  ['death on time', death, sample.deathOnTime, { caseKey: 'onTime', components: ['deathNotice'], fee: 24_000, result: 'deathExtract' }],
  ['death late, exempt', death, sample.deathLate, { caseKey: 'late', components: ['deathNotice'], fee: 24_000, result: 'deathExtract' }],
  ['death long ago', death, sample.deathLongAgo, { caseKey: 'longAgo', components: ['deathEvidence'], fee: 8_000, result: 'deathExtract' }],
  ['single', marital, sample.maritalSingle, { caseKey: 'other', components: [], fee: 15_000, result: 'single' }],
  ['single, to marry', marital, sample.maritalSingleToMarry, { caseKey: 'marriage', components: [], fee: 15_000, result: 'singleToMarry' }],
  ['married', marital, sample.maritalMarried, { caseKey: 'other', components: [], fee: 15_000, result: 'married' }],
  ['divorced', marital, sample.maritalDivorced, { caseKey: 'other', components: [], fee: 15_000, result: 'divorced' }],
  ['divorced, to marry', marital, sample.maritalDivorcedToMarry, { caseKey: 'marriage', components: [], fee: 15_000, result: 'divorcedToMarry' }],
  ['widowed', marital, sample.maritalWidowed, { caseKey: 'other', components: [], fee: 15_000, result: 'widowed' }],
  ['widowed, to marry', marital, sample.maritalWidowedToMarry, { caseKey: 'marriage', components: [], fee: 15_000, result: 'widowedToMarry' }],
  ['copy of a birth', copy, sample.copyOfBirth, { caseKey: null, components: [], fee: 16_000, result: 'birthCopy' }],
  ['copy of a marriage', copy, sample.copyOfMarriage, { caseKey: null, components: [], fee: 16_000, result: 'marriageCopy' }],
  ['copy of a death', copy, sample.copyOfDeath, { caseKey: null, components: [], fee: 16_000, result: 'deathCopy' }],
  ['copy of another entry', copy, sample.copyOfOther, { caseKey: null, components: [], fee: 16_000, result: 'otherCopy' }],
  ['marriage', wedding, sample.marriage, { caseKey: null, components: [], fee: 16_000, result: 'marriageCertificate' }],
  ['guardianship by law', guardian, sample.guardianshipNatural, { caseKey: 'natural', components: ['naturalProof', 'agreement'], fee: 0, result: 'guardianshipExtract' }],
  ['appointed guardian', guardian, sample.guardianshipAppointed, { caseKey: 'appointed', components: ['appointment'], fee: 8_000, result: 'guardianshipExtract' }],
  ['residence, own', residence, sample.residenceOwned, { caseKey: 'owned', components: [], fee: 10_000, result: 'residenceNotice' }],
  ['residence, family', residence, sample.residenceFamily, { caseKey: 'family', components: ['consentPaper'], fee: 10_000, result: 'residenceNotice' }],
  ['residence, rented, exempt', residence, sample.residenceRented, { caseKey: 'rented', components: ['lease'], fee: 0, result: 'residenceNotice' }],
  ['residence, religious place', residence, sample.residenceReligious, { caseKey: 'religious', components: ['religiousPaper'], fee: 10_000, result: 'residenceNotice' }],
  ['residence, in care', residence, sample.residenceInCare, { caseKey: 'socialCare', components: ['carePaper'], fee: 0, result: 'residenceNotice' }],
  ['residence, on a boat', residence, sample.residenceOnVehicle, { caseKey: 'vehicle', components: ['vehiclePaper'], fee: 10_000, result: 'residenceNotice' }],
  ['residence, armed forces', residence, sample.residenceOfForces, { caseKey: 'forces', components: ['unitPaper'], fee: 10_000, result: 'residenceNotice' }],
  ['stay of a family', stay, sample.stayOfHousehold, { caseKey: 'household', components: [], fee: 7_000, result: 'residenceNotice' }],
  ['stay by list', stay, sample.stayByList, { caseKey: 'list', components: ['listPaper'], fee: 60_000, result: 'residenceNotice' }],
  ['insurance card', insurance, sample.childInsurance, { caseKey: null, components: [], fee: 0, result: 'cardNotice' }],
  ['insurance card by birth notice', insurance, sample.childInsuranceUnregistered, { caseKey: null, components: ['birthPaper'], fee: 0, result: 'cardNotice' }],
  ['burial', burial, sample.funeral, { caseKey: null, components: ['stopDecision'], fee: 0, result: 'decision' }],
  ['copies of two papers', copies, sample.copiesOfTwoPapers, { caseKey: null, components: [], fee: 30_000, result: 'certifiedCopy' }],
  ['signatures', signature, sample.signatures, { caseKey: null, components: [], fee: 20_000, result: 'certifiedSignature' }],
]

/** Fees that the resolution on digital citizens does not waive. */
const alwaysPaid = [copies, signature]

describe.each([
  ['1.001193', birth], ['1.000656', death], ['1.004873', marital], ['2.000635', copy], ['1.000894', wedding], ['1.004837', guardian], ['1.004222', residence],
  ['1.004194', stay], ['1.001939', insurance], ['1.001731', burial], ['2.000815', copies], ['2.000884', signature],
] as const)('%s', (code, definition) => {
  test('may be published', () => {
    expect(definition.code).toBe(code)
    expect(checkDefinition(definition, knownNames)).toEqual([])
  })

  test('says everything in English too', () => {
    expect(withoutEnglish(definition)).toEqual([])
  })

  test('is found by a life event and an audience, and guides whoever helps', () => {
    expect(definition.lifeEvents).not.toEqual([])
    expect(definition.audiences).not.toEqual([])
    expect(definition.guide?.mistakes.length).toBeGreaterThanOrEqual(3)
    const fields = definition.form ? allFields(definition.form).map(({ key }) => key) : []
    expect(Object.keys(definition.guide?.samples ?? {}).filter((key) => !fields.includes(key))).toEqual([])
  })

  test('lets one type to find in the long lists', () => {
    const lists = (definition.form ? allFields(definition.form) : []).filter((field) => field.type === 'select' && field.list !== undefined)
    expect(lists.filter((field) => field.type === 'select' && field.search !== true)).toEqual([])
  })

  test('has nothing the studio’s checker would remark on', () => {
    const procedures = shippedProcedures.map((one) => one.code)
    expect(lintDefinition(definition, { known: knownNames, rolesHeld: roles, procedures })).toEqual([])
  })

  test('asks few things on one page', () => {
    expect(definition.form?.pages.filter(({ sections }) => sections.flatMap(({ fields }) => fields).length > 8)).toEqual([])
  })

  test('is answered by the samples in every case it has', () => {
    const answered = filings.filter(([, of]) => of === definition).map(([, , , { caseKey }]) => caseKey)
    expect(definition.cases.map(({ key }) => key).filter((key) => !answered.includes(key))).toEqual([])
  })

  test('has a result for every template it brings', () => {
    const made = filings.filter(([, of]) => of === definition).map(([, , , { result }]) => result)
    expect(definition.results.map(({ key }) => key).filter((key) => !made.includes(key))).toEqual([])
  })
})

describe.each(filings)('%s', (_, definition, answers, expected) => {
  const { form } = definition
  if (!form) throw new Error('no form')

  test('is complete, without an answer too many and without a warning', () => {
    expect(checkForm(form, answers, { today })).toEqual([])
    expect(pruneAnswers(form, answers)).toEqual(answers)
    expect(warnings(form, answers)).toEqual([])
  })

  test('gives its case, components, fee and result', () => {
    const caseKey = caseOf(definition, answers)?.key ?? null
    const fees = feesFor(definition, { answers, channel: 'ONLINE', caseKey, applicant: [], day: today })
    expect({
      caseKey,
      components: componentsAsked(definition, answers).filter((one) => one.kind === 'SUBMIT' && one.required).map(({ key }) => key),
      fee: totalOf(fees),
      result: resultTemplateFor(definition, answers)?.key,
    }).toEqual(expected)
  })

  test('costs a digital citizen nothing online, where the resolution says so', () => {
    const context = { answers, caseKey: expected.caseKey, applicant: ['digitalCitizen'], day: today }
    const atCounter = feesFor(definition, { ...context, applicant: [], channel: 'COUNTER' })
    expect(totalOf(feesFor(definition, { ...context, channel: 'ONLINE' }))).toBe(alwaysPaid.includes(definition) ? expected.fee : 0)
    expect(feesFor(definition, { ...context, channel: 'COUNTER' })).toEqual(atCounter)
  })

  test('fills its paper', () => {
    const template = resultTemplateFor(definition, answers)
    if (!template) throw new Error('no template')
    const words = text('vi').form.answers
    const values = new Map([...answerValues(form, answers, words), ...officeValues.map((name): [string, string] => [name, 'x'])])
    const paper = resultPaper(template, values, { frame, signer: { title: 'CHỦ TỊCH' }, signNote: '', frameWords: paperWords.frame })
    expect(JSON.stringify(paper)).not.toContain('{{')
  })
})

test('nobody who is married gets a certificate in order to marry', () => {
  const answers = { ...sample.maritalDivorcedToMarry, maritalStatus: 'married' }
  expect(marital.form && checkForm(marital.form, answers, { today })).toMatchObject([{ pageKey: 'purposePage', errors: [{ key: 'purpose', code: 'rule' }] }])
})

test('an abandoned child is announced for seven days first, every other birth registered the same day', () => {
  expect(timeLimitFor(birth, { channel: 'ONLINE', caseKey: 'abandoned' })).toMatchObject({ unit: 'DAYS', amount: 8 })
  expect(timeLimitFor(birth, { channel: 'ONLINE', caseKey: 'onTime' })).toMatchObject({ unit: 'SAME_DAY', cutoffMinute: 900 })
})

test('births and deaths are laid before the citizen for a day', () => {
  for (const { workflow } of [birth, death]) expect(workflow?.steps.find(({ key }) => key === 'check')?.confirmation).toEqual({ silentAfterHours: 24 })
})

/** The Vietnamese of every text for people that lacks its English; templates of papers are Vietnamese only. */
function withoutEnglish(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(withoutEnglish)
  if (typeof value !== 'object' || value === null) return []
  if ('vi' in value && typeof value.vi === 'string') return (value as LocalizedText).en ? [] : [value.vi]
  return Object.values(value).flatMap(withoutEnglish)
}

test.each([[1, 2000], [2, 4000], [3, 5000], [10, 12_000], [198, 200_000], [300, 200_000]])('a certified copy of %i pages costs %i đồng', (pages, expected) => {
  const answers = { ...sample.copiesOfTwoPapers, papers: [{ name: 'Hợp đồng', issuer: 'Công ty mẫu', pages, copies: 1 }] }
  expect(totalOf(feesFor(copies, { answers, channel: 'COUNTER', caseKey: null, applicant: [], day: today }))).toBe(expected)
})

test('whoever is too young to marry, or related, is told so', () => {
  const answers = { ...sample.marriage, husbandBirthDate: '2007-10-24', relatedByBlood: true }
  expect(wedding.form && checkForm(wedding.form, answers, { today })).toMatchObject([
    { pageKey: 'husband', errors: [{ key: 'husbandBirthDate', code: 'rule' }] },
    { pageKey: 'promises', errors: [{ key: 'relatedByBlood', code: 'rule' }] },
  ])
})
