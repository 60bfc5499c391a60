/**
 * The code by which a citizen agrees: how many digits, how many minutes it counts, how often it may be typed, how many go
 * out about one citizen and from one helper in a day. Two are needed to file.
 */
export const helpCode = { digits: 6, minutes: 10, tries: 5, perOwner: 8, perHelper: 80 } as const

/** Minutes for which an assistance stays open once the citizen agreed; whatever is not filed then stays the citizen's draft. */
export const helpMinutes = 60

/** Whether somebody is a member on that day. */
export const isMemberOn = ({ fromDay, toDay }: { readonly fromDay: string; readonly toDay: string }, day: string): boolean => fromDay <= day && day <= toDay
