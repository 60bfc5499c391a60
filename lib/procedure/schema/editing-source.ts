import { z } from 'zod'
import { line, maybeBoth, seen } from './typed'

const secure = z.url({ protocol: /^https$/ })

/** Where the texts come from; all of it empty: nowhere that is said. */
export const editSourceInput = z
  .object({
    ...seen,
    name: maybeBoth(200),
    decision: line(200),
    agency: line(300),
    url: line(500).refine((url) => url === '' || secure.safeParse(url).success, 'not-an-address'),
  })
  .superRefine(({ name, decision, agency, url }, ctx) => {
    if (!name && decision + agency + url !== '') ctx.addIssue({ code: 'custom', path: ['name', 'vi'], message: 'required' })
  })
export type EditSource = z.output<typeof editSourceInput>
