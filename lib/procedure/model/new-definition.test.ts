import { expect, it } from 'vitest'
import { key } from '@/lib/form/schema'
import { checkDefinition } from './check-definition'
import { newDefinition, sectorKey } from './new-definition'

it('may be published as it is: information only', () => {
  const made = newDefinition({ code: '1.999123', name: { vi: 'Thủ tục mới' }, sector: { key: 'hoTich', name: { vi: 'Hộ tịch' } }, audience: { vi: 'Mọi người' } })
  expect(made).toMatchObject({ level: 'INFO', summary: { vi: 'Thủ tục mới' }, components: [], fees: [] })
  expect(checkDefinition(made, { registers: [], registryFields: [], placeholders: [] })).toEqual([])
})

it.each([
  ['Người có công', 'nguoiCoCong'],
  ['Đất đai, môi trường', 'datDaiMoiTruong'],
  ['3D & AI', 'dAi'],
  ['…', 'khac'],
  ['a'.repeat(80), 'a'.repeat(50)],
])('the sector %s has the key %s', (name, expected) => {
  expect(sectorKey(name)).toBe(expected)
  expect(key.safeParse(sectorKey(name)).success).toBe(true)
})
