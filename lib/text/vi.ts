// One line per area, in both vi.ts and en.ts; a missing or differing English area is a type error in text.ts.
export { form } from './vi/form'
export { faults } from './vi/faults'
export { shell } from './vi/shell'
export { mail } from './vi/mail'
