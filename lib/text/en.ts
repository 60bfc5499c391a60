// One line per area, in both vi.ts and en.ts; a missing or differing English area is a type error in text.ts.
export { form } from './en/form'
export { accessibility } from './en/accessibility'
export { faults } from './en/faults'
export { help } from './en/help'
export { privacy } from './en/privacy'
export { shell } from './en/shell'
export { mail } from './en/mail'
export { terms } from './en/terms'
