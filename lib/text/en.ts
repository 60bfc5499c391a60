// One line per area, in both vi.ts and en.ts; a missing or differing English area is a type error in text.ts.
export { faults } from './en/faults'
export { form } from './en/form'
export { shell } from './en/shell'
