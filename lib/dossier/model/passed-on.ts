/** Which of the dossiers that a counter took in for other agencies a list shows: what waits there, what is back, all. */
export const passedOnViews = ['waiting', 'ready', 'all'] as const
export type PassedOnView = (typeof passedOnViews)[number]
