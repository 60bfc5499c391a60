/** Chance that can be had again: the same seed throws the same dice (mulberry32). */
export function chanceOf(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    /** True in so many of a hundred cases. */
    percent: (share: number): boolean => next() * 100 < share,
    /** One of them; undefined where there are none. */
    pick: <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)],
  }
}
export type Chance = ReturnType<typeof chanceOf>
