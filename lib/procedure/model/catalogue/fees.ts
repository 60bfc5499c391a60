import { formatDong } from '@/lib/core/money'
import type { LocalizedText } from '@/lib/form/schema'
import type { Channel, Doubt, ProcedureSource } from '../../schema'
import type { CatalogueFee } from '../../schema/catalogue'
import type { CatalogueWords } from './words'

export const channelOf: Readonly<Record<string, Channel>> = { online: 'ONLINE', counter: 'COUNTER', post: 'POST' }

type FeeRule = NonNullable<ProcedureSource['fees']>[number]
type Reading = { readonly fees: FeeRule[]; readonly feeNote?: LocalizedText; readonly doubts: readonly Doubt[] }
type Item = CatalogueFee['items'][number]

const doubt = (code: Doubt['code'], value: string): Doubt => ({ part: 'fees', code, value })

/** "7.000 đồng", "70.000đ": the sums a note speaks of. */
function sumsIn(note: string): readonly number[] {
  return [...note.matchAll(/(\d{1,3}(?:\.\d{3})+|\d+)\s*(?:đồng|đ\b|VN[DĐ])/giu)].map(([, digits = '']) => Number(digits.replaceAll('.', '')))
}

/** Why an amount cannot be shown as what everybody pays; the notes contradict the amounts more often than not. */
function doubtsOf({ amount, note }: Item): readonly Doubt[] {
  const words = note ?? ''
  const value = `${String(amount ?? '')} – ${words}`
  const sums = sumsIn(words)
  return [
    ...(/hội đồng nhân dân/iu.test(words) ? [doubt('fee-set-by-council', value)] : []),
    ...(sums.some((sum) => sum !== amount) || (amount ?? 0) < 1000 ? [doubt('fee-differs-from-note', value)] : []),
    ...(/theo danh sách|trường hợp|đối với|giảm/iu.test(words) ? [doubt('fee-of-one-case', value)] : []),
    ...(/đến (hết )?ngày|đến hết/iu.test(words) ? [doubt('fee-ends', value)] : []),
  ]
}

const notesOf = ({ items }: CatalogueFee): string => [...new Set(items.flatMap(({ note }) => (note ? [note] : [])))].join('\n')

function readAmounts(fee: CatalogueFee, words: CatalogueWords, ground: string): Reading {
  const paid = fee.items.filter(({ amount }) => (amount ?? 0) > 0)
  const channels = paid.flatMap(({ methods }) => methods)
  const twice = channels.some((one, index) => channels.indexOf(one) !== index)
  const doubts = [
    ...paid.flatMap(doubtsOf),
    ...(twice || paid.length === 0 ? [doubt('fee-of-one-case', paid.map(({ amount }) => String(amount)).join(', '))] : []),
  ]
  if (doubts.length > 0) {
    const lines = paid.flatMap(({ amount, note, methods }) => {
      return (methods.length > 0 ? methods : ['']).map((method) => words.channel(channelOf[method] ?? null, formatDong(amount ?? 0, 'vi'), note ?? ''))
    })
    return { fees: [], feeNote: words.feeCited(lines.join('\n')), doubts }
  }
  const same = new Set(paid.map(({ amount }) => amount)).size === 1
  const rule = (amount: number, note: string, channel?: Channel): FeeRule => ({
    key: channel ? `fee${channel.charAt(0)}${channel.slice(1).toLowerCase()}` : 'fee',
    label: words.feeLabel,
    amount,
    ...(channel && { channel }),
    group: 'fee',
    legalGround: note === '' ? ground : note,
  })
  const fees = same
    ? paid.slice(0, 1).map(({ amount, note }) => rule(amount ?? 0, note ?? ''))
    : paid.flatMap(({ amount, note, methods }) => methods.flatMap((method) => {
        const channel = channelOf[method]
        return channel ? [rule(amount ?? 0, note ?? '', channel)] : []
      }))
  return { fees, doubts: [] }
}

const note = (own: LocalizedText, cited: string): LocalizedText =>
  cited.length < 20 ? own : { vi: `${own.vi} ${cited}`, ...(own.en && { en: own.en }) }

/**
 * What is to be paid, read from what the catalogue says in words, never from an empty amount: an amount is shown only
 * where nothing in its note speaks against it; otherwise the catalogue's words stand, with a doubt.
 */
export function readFees(fee: CatalogueFee | null | undefined, words: CatalogueWords, ground: string): Reading {
  const cited = fee ? notesOf(fee) : ''
  switch (fee?.reading ?? 'no-amount-published') {
    case 'amount':
      return fee ? readAmounts(fee, words, ground) : { fees: [], doubts: [] }
    case 'free-stated':
      return { fees: [], feeNote: note(words.feeFree, cited), doubts: [] }
    case 'set-by-provincial-council':
      return { fees: [], feeNote: note(words.feeSetByCouncil, cited), doubts: [doubt('fee-set-by-council', cited)] }
    case 'not-set-by-law':
      return { fees: [], feeNote: note(words.feeNotSet, cited), doubts: [doubt('fee-not-set', cited)] }
    case 'see-note':
      return { fees: [], feeNote: words.feeCited(cited), doubts: [doubt('fee-in-note', cited)] }
    case 'no-amount-published':
      return { fees: [], feeNote: note(words.feeNotPublished, cited), doubts: [doubt('fee-not-published', cited)] }
  }
}
