import { existsSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { cellFile, cells } from '../journeys/table'

test('every journey arrived on each of its ways', () => {
  const { dataDir } = stackAddresses()
  expect(cells.filter(({ journey, way }) => !existsSync(cellFile(dataDir, journey, way)))).toEqual([])
})
