// One line per area, in both vi.ts and en.ts; a missing or differing English area is a type error in text.ts.
export { form } from './en/form'
export { faults } from './en/faults'
export { shell } from './en/shell'
export { mail } from './en/mail'
