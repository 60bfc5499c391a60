/** How often a supplement was requested for a dossier. */
export const roundCells = ['none', 'once', 'twice', 'more'] as const
export type RoundCell = (typeof roundCells)[number]

/** The column of a dossier with so many requests. */
export const roundCellOf = (rounds: number): RoundCell => roundCells[Math.min(rounds, 3)] ?? 'more'
