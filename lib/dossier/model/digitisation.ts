/** As the national portal numbers them: none, digitised here, re-used from a component, re-used from a result of another dossier. */
export const digitisationStates = [0, 1, 2, 3] as const
export type DigitisationState = (typeof digitisationStates)[number]
