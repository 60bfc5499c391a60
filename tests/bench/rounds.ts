import { type Measured, median } from './load'

/** One line of bench-results.json. Milliseconds; `floor` is what the bare counterpart did per second in the same run. */
export type Result = {
  readonly name: string
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  /** perSecond / floor; null where nothing is held against it. */
  readonly ratio: number | null
  readonly floor: number | null
}

/** A finished case: its numbers, what was wanted of it, and whether that came true. */
export type Case = { readonly result: Result; readonly target: string; readonly met: boolean | null; readonly note?: string }

export type Round = (seconds: number) => Promise<Measured>

/** How often and how long: BENCH_ROUNDS and BENCH_SECONDS shorten a trial. */
export const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
export const seconds = Number(process.env.BENCH_SECONDS ?? 4)

const middle = (all: readonly Measured[], key: 'perSecond' | 'p50' | 'p95' | 'cpu') => median(all.map((one) => one[key] ?? Number.NaN))

function refuseFailures(name: string, { failures, count }: Measured): void {
  const [first] = failures
  if (first !== undefined || count === 0) throw new Error(`${name}: ${failures.length} of ${failures.length + count} failed; ${first ?? 'nothing was measured'}`)
}

/** The medians of several rounds, those of the sides taken in turn, so that a noisy minute falls on all of them. A failed request fails the case. */
export async function inTurn(name: string, sides: Readonly<Record<string, Round>>): Promise<Record<string, Measured>> {
  const taken = new Map<string, Measured[]>(Object.keys(sides).map((side) => [side, []]))
  for (const [side, round] of Object.entries(sides)) refuseFailures(`${name} ${side}`, await round(Math.min(2, seconds)))
  for (let n = 0; n < rounds; n += 1) {
    for (const [side, round] of Object.entries(sides)) {
      const measured = await round(seconds)
      refuseFailures(`${name} ${side}`, measured)
      taken.get(side)?.push(measured)
    }
  }
  return Object.fromEntries([...taken].map(([side, all]) => [side, {
    perSecond: middle(all, 'perSecond'), p50: middle(all, 'p50'), p95: middle(all, 'p95'), cpu: middle(all, 'cpu'),
    count: all.reduce((sum, { count }) => sum + count, 0), failures: [], kinds: all.at(-1)?.kinds ?? {},
  }]))
}

/** The numbers of ours held against those of its floor. */
export const resultOf = (name: string, ours: Measured | undefined, floor: Measured | undefined): Result => {
  if (!ours) throw new Error(`${name}: not measured`)
  const { perSecond, p50, p95 } = ours
  return { name, perSecond, p50, p95, ratio: floor ? perSecond / floor.perSecond : null, floor: floor?.perSecond ?? null }
}

/** What a request costs the server beside what it costs the bare one, in processor time: steadier than rates on a busy machine. */
export function costNote({ ours, floor }: Record<string, Measured>): string {
  const [own = Number.NaN, bare = Number.NaN] = [ours?.cpu ?? undefined, floor?.cpu ?? undefined]
  return Number.isNaN(own) || Number.isNaN(bare) ? '' : `processor ${own.toFixed(2)} ms, floor ${bare.toFixed(2)} ms: ${(bare / own).toFixed(2)}`
}

/** A case whose target is a share of its floor. */
export function shareOfFloor(name: string, measured: Record<string, Measured>, least: number): Case {
  const result = resultOf(name, measured['ours'], measured['floor'])
  return { result, target: `ratio ≥ ${least}`, met: (result.ratio ?? 0) >= least, note: costNote(measured) }
}

const figure = (value: number | null, digits: number) => (value === null ? '–' : value.toFixed(digits))

/** The table a person reads. */
export function tableOf(cases: readonly Case[]): string {
  const head = ['name', 'per second', 'p50 ms', 'p95 ms', 'floor/s', 'ratio', 'target', '']
  const rows = cases.map(({ result, target, met, note }) => [
    result.name, figure(result.perSecond, 0), figure(result.p50, 1), figure(result.p95, 1), figure(result.floor, 0), figure(result.ratio, 2), target,
    `${met === null ? '' : met ? 'met' : 'BELOW'}${note ? `  (${note})` : ''}`,
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => cells.map((cell, column) => (column === 0 || column >= 6 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()
  return [head, ...rows].map(line).join('\n')
}
