import { generateClient } from './support/build.mjs'

await generateClient({ always: true })
