/**
 * The views of an official's day. `turn`: what the group may do next; `mine`: what I have; `today`, `overdue`: by the running
 * deadline, for a supervisor of the whole agency; `citizen`, `payment`, `agency`: whom it waits for; `all`: every open dossier
 * (supervisor).
 */
export const queueViews = ['mine', 'turn', 'today', 'overdue', 'citizen', 'payment', 'agency', 'all'] as const
export type QueueView = (typeof queueViews)[number]

/** How a view is told apart: its procedures, or the steps at which its dossiers stand. */
export const queueSplits = ['procedure', 'step'] as const
export type QueueSplit = (typeof queueSplits)[number]

/** Counts are exact up to here; beyond it is said that there are more. */
export const mostCounted = 299

/** Ways of looking that one official may keep. */
export const mostSavedFilters = 20

/** Dossiers that may be ticked for one press. */
export const mostAtOnce = 50
