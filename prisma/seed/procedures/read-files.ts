import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('.', import.meta.url)

export type ProcedureFile = { readonly name: string; readonly text: string }

/** The procedures a new ward starts with: files as the studio exports and imports them, by code. */
export const readProcedureFiles = (): readonly ProcedureFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
