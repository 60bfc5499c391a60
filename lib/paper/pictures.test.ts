import { describe, expect, it } from 'vitest'
import { heldAgainstApproved } from '@/tests/support/approved-picture'
import { everyPaper } from '@/tests/support/every-paper'
import { canReadPdf, textOf } from '@/tests/support/read-pdf'
import { labelFacts } from '@/tests/support/sample-office-papers'
import { renderPaper } from './render-paper'
import { renderPostLabel } from './render-post-label'

describe.skipIf(!canReadPdf)('every page, drawn by poppler', () => {
  it.each(Object.entries(everyPaper))('%s looks as approved', async (name, document) => {
    expect(await heldAgainstApproved(name, await renderPaper(document))).toEqual([])
  })

  it('the label of a postal item looks as approved, and says all it was given', async () => {
    const pdf = await renderPostLabel(labelFacts)
    expect(await heldAgainstApproved('postLabel', pdf)).toEqual([])
    const text = textOf(pdf)
    const { from, to, lines } = labelFacts
    for (const said of [from.name, from.address, from.phone, to.name, to.address, to.phone ?? '', ...lines]) expect(text).toContain(said)
  })

  it('a line that moved, or a word that changed, is seen', async () => {
    const { refusalNotice } = everyPaper
    const [first, ...rest] = refusalNotice.blocks
    if (!first || process.env['APPROVE'] === '1') return
    expect(await heldAgainstApproved('refusalNotice', await renderPaper({ ...refusalNotice, blocks: [first, { kind: 'spacer' }, ...rest] }))).toHaveLength(1)
    expect(await heldAgainstApproved('refusalNotice', await renderPaper({ ...refusalNotice, title: 'Phiếu chấp nhận hồ sơ' }))).toHaveLength(1)
  })
})

it('gives the same bytes for the same label', async () => {
  expect(Buffer.from(await renderPostLabel(labelFacts)).equals(await renderPostLabel(labelFacts))).toBe(true)
})
