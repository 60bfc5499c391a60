/** `npm run test:hostile` asks for everything; within `npm test` a part of it is enough. */
export const whole = process.env.HOSTILE === 'whole'

/** What is drawn by lot is drawn again by the same number: HOSTILE_SEED=… npm run test:hostile. `npm test` draws the same each time. */
export const seed = Number(process.env.HOSTILE_SEED ?? 7)

/** Every n-th of them, beginning somewhere else for each seed; all of them where everything is asked for. */
export const partOf = <T>(all: readonly T[], share: number): readonly T[] =>
  whole ? all : all.filter((_, index) => (index + seed) % Math.ceil(all.length / share) === 0)

/** One line for whoever reads the run. */
export const tell = (what: string, counts: Readonly<Record<string, number>>): void => {
  process.stdout.write(`hostile ${what} (seed ${String(seed)}): ${Object.entries(counts).map(([name, count]) => `${String(count)} ${name}`).join(', ')}\n`)
}
