/**
 * The rates of digitisation by Quyết định 766/QĐ-TTg, each with what it is counted of:
 *
 * - `results` (4.1): of the dossiers solved in the period, those with an electronic result.
 * - `digitised` (4.2): of the same, those with files for their components and in the result.
 * - `confirmed`: of the same, those of which an official confirmed the data of every paper; ours, beside 4.2.
 * - `reused` (4.3): of the dossiers filed in the period, those with a component from the vault, or from another dossier as an
 *   official noted.
 * - `vault` (4.4): of the same, those with a component from the vault.
 */
export const rates = ['results', 'digitised', 'confirmed', 'reused', 'vault'] as const
export type Rate = (typeof rates)[number]

/** From how many per cent on the rate gets full marks; null: none is set. */
export const fullMarks: Readonly<Record<Rate, number | null>> = { results: null, digitised: 80, confirmed: null, reused: 80, vault: null }

export type Share = { readonly part: number; readonly of: number }

/** Per cent with two decimals, "66,67 %"; null where there is nothing to count. */
export const percentOf = ({ part, of }: Share): string | null => (of === 0 ? null : `${((100 * part) / of).toFixed(2).replace('.', ',')} %`)
