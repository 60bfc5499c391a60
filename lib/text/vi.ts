// One line per area, in both vi.ts and en.ts; a missing or differing English area is a type error in text.ts.
export { faults } from './vi/faults'
export { form } from './vi/form'
export { shell } from './vi/shell'
