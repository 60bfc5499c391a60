import { expect, it } from 'vitest'
import { written } from '@/lib/text/official/catalogue-import'
import { noteBesideFees, saysNoAmountIsKnown } from './fee-note'

const { feeNotPublished, feeNotSet, feeFree, feeSetByCouncil, feeCited } = written

it('knows what an import writes where it found no amount, and takes nothing else for it', () => {
  expect([feeNotPublished, feeNotSet].map(saysNoAmountIsKnown)).toEqual([true, true])
  expect([undefined, feeFree, feeSetByCouncil, feeCited('8.000 đồng.'), { vi: 'Mức phí đã công bố từ ngày 1/7/2025.' }].map(saysNoAmountIsKnown)).toEqual(Array(5).fill(false))
})

it('lets that note go beside fees, and keeps whatever says more', () => {
  expect([feeNotPublished, feeNotSet].map((feeNote) => noteBesideFees({ feeNote }))).toEqual([undefined, undefined])
  const kept = [feeFree, { vi: `${feeNotPublished.vi} Người khuyết tật được miễn.` }, { vi: `${feeNotSet.vi}\n\nTheo biểu của tỉnh` }]
  expect(kept.map((feeNote) => noteBesideFees({ feeNote }))).toEqual(kept)
  expect(noteBesideFees({ feeNote: undefined })).toBeUndefined()
})
