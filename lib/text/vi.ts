// One line per area, in both vi.ts and en.ts; a missing or differing English area is a type error in text.ts.
export { form } from './vi/form'
export { accessibility } from './vi/accessibility'
export { faults } from './vi/faults'
export { help } from './vi/help'
export { privacy } from './vi/privacy'
export { shell } from './vi/shell'
export { mail } from './vi/mail'
export { terms } from './vi/terms'
