// One line per area. Officials and administrators read Vietnamese only.
export { faults } from './official/faults'
export { calendar } from './official/calendar'
export { office } from './official/office'
export { shell } from './official/shell'
export { papers } from './official/papers'
export { paper } from './vi/paper'
export { identity } from './official/identity'
export { procedures } from './official/procedures'
