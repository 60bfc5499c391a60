type Fee = { readonly amount: number; readonly state: 'DUE' | 'PAID' | 'WAIVED' }

/** What is still to be paid, in đồng. */
export const owedOf = (fees: readonly Fee[]): number => fees.reduce((sum, { amount, state }) => (state === 'DUE' ? sum + amount : sum), 0)
