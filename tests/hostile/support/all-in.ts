/** Does `work` for each, so many at once; in their order. */
export async function allIn<T, R>(lanes: number, all: readonly T[], work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  const waiting = all.entries()
  const lane = async () => {
    for (const [index, one] of waiting) done[index] = await work(one, index)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return done
}
