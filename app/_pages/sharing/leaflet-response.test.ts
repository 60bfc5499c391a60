import { expect, it } from 'vitest'
import { procedureDefinition } from '@/lib/procedure/schema'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { leafletOf } from './leaflet-response'

const now = new Date('2026-11-23T02:00:00Z')
const definition = procedureDefinition.parse({
  ...sampleProcedure, name: { vi: 'Mượn loa', en: 'Borrow a loudspeaker' }, summary: { vi: 'Chỉ có tiếng Việt.' }, steps: [{ vi: 'Nộp', en: 'File' }, { vi: 'Chờ' }],
})
const of = { code: definition.code, definition }

it('says in English what the definition says in English, and marks the rest as Vietnamese', () => {
  const leaflet = leafletOf(of, { format: 'A4', locale: 'en' }, now)
  expect(leaflet).toMatchObject({ language: 'en', title: { text: 'Borrow a loudspeaker' }, summary: { text: 'Chỉ có tiếng Việt.', language: 'vi' } })
  expect(leaflet.title).not.toHaveProperty('language')
  expect(leaflet.lists[1]).toEqual({ heading: 'Steps', lines: [{ text: 'File' }, { text: 'Chờ', language: 'vi' }] })
  expect(leaflet.qr.value).toMatch(new RegExp(`/k/to-roi/en/thu-tuc/${definition.code}$`))
  expect(leaflet.address).toBe(leaflet.qr.value)
})

it('says everything in Vietnamese on the Vietnamese one', () => {
  const leaflet = leafletOf(of, { format: 'A3', locale: 'vi' }, now)
  expect(JSON.stringify([leaflet.title, leaflet.summary, leaflet.facts, leaflet.lists])).not.toContain('language')
  expect(leaflet.lists[1]?.lines).toEqual([{ text: 'Nộp' }, { text: 'Chờ' }])
  expect(leaflet.qr.value).toMatch(new RegExp(`/k/ap-phich/thu-tuc/${definition.code}$`))
})
