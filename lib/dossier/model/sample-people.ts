/** Invented people whom VNeID could tell of, for trials: nobody's data. What is said of them stands in lib/text/official/sample-people.ts. */
export const samplePersonKeys = ['mother', 'student', 'elder'] as const
export type SamplePerson = (typeof samplePersonKeys)[number]
