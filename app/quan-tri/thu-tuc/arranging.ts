/** What a form of the editor holds, by field name. */
type Values = Readonly<Record<string, readonly string[]>>

const rowOf = (list: string, name: string): number | null => {
  const [, row] = name.startsWith(`${list}.`) ? /^(\d{1,3})\./.exec(name.slice(list.length + 1)) ?? [] : []
  return row === undefined ? null : Number(row)
}

/** How many rows the list has; a row nobody filled in counts where something stands after it. */
export const rowCount = (list: string, names: readonly string[]): number =>
  names.reduce((most, name) => Math.max(most, (rowOf(list, name) ?? -1) + 1), 0)

/** Where the row at that number stands after the change; null where it goes. */
function placeAfter(what: string, at: number, row: number): number | null {
  if (what === 'remove') return row === at ? null : row > at ? row - 1 : row
  const to = what === 'up' ? at - 1 : at + 1
  return row === at ? to : row === to ? at : row
}

/**
 * The values after a button of a list was pressed: `intent` "add:options", "up:options:2", "down:options:2" or
 * "remove:options:2"; any other leaves them. The server does not see these buttons as more than "show it again".
 */
export function arranged(values: Values, intent: string | undefined): Values {
  const [what = '', list = '', number = ''] = intent?.split(':') ?? []
  const names = Object.keys(values)
  if (what === 'add') return { ...values, [`${list}.${String(rowCount(list, names))}.added`]: [] }
  const at = Number(number)
  const end = what === 'up' ? at - 1 : at + 1
  if (!['up', 'down', 'remove'].includes(what) || (what !== 'remove' && (end < 0 || end >= rowCount(list, names)))) return values
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
    const row = rowOf(list, name)
    if (row === null) return [[name, value]]
    const place = placeAfter(what, at, row)
    return place === null ? [] : [[`${list}.${String(place)}${name.slice(list.length + 1 + String(row).length)}`, value]]
  }))
}
