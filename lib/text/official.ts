// One line per area. Officials and administrators read Vietnamese only.
export { shell } from './official/shell'
export { paper } from './vi/paper'
