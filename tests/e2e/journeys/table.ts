/** The main jobs of the portal, each from its first page to what comes out of it. */
export const journeys = {
  result: 'a dossier is filed, accepted, drafted, confirmed, approved, paid, and its result downloaded',
  supplement: 'a supplement is asked for and answered',
  refusal: 'a dossier is refused with a reason that its owner reads',
  withdrawal: 'a dossier is asked back and let go',
  lookUp: 'a dossier is looked up without signing in',
  studioParts: 'an administrator edits every part of a version but its form, and sees what it comes to',
  trial: 'an administrator tries a draft version, as citizen and as each official, to the result on paper',
  lifecycle: 'an administrator compares versions, brings a file in, and withdraws a procedure; a citizen reads so',
  eligibility: 'a citizen answers the questions before the form, is sent elsewhere, and comes back',
  newFee: 'an administrator publishes a fee: who files then sees it, who filed before keeps theirs',
} as const
export type Journey = keyof typeof journeys

/** How people travel: the projects of playwright.config.ts that run this folder. */
export const ways = ['phone', 'desktop', 'phone-without-script', 'desktop-without-script'] as const

/**
 * What only administrators do: their pages are made for a desk and a tablet, so a phone would prove nothing anybody relies
 * on, and take a minute for it. Where a citizen does anything, a journey goes on phones with and without scripts and on a
 * desktop with them: without scripts a page is the same page at every width.
 */
const atDesks: ReadonlySet<Journey> = new Set(['studioParts', 'trial'])
/** By this tag the projects of playwright.config.ts choose. */
export const tagsOf = (journey: Journey) => (atDesks.has(journey) ? ['@desk'] : [])

/** Every cell of the table: each journey on each of its ways. */
export const cells = (Object.keys(journeys) as Journey[]).flatMap((journey) =>
  ways.filter((way) => (atDesks.has(journey) ? way.startsWith('desktop') : way !== 'desktop-without-script')).map((way) => ({ journey, way })),
)

/** Where a cell notes that it went well, for the test that counts them. */
export const cellFile = (dataDir: string, journey: Journey, way: string) => `${dataDir}/journey-${journey}-${way}`
