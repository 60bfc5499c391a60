import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Columns called after a person's data that hold nobody's, or a name, which docs/security.md says why we keep in clear. */
const clear: Readonly<Record<string, readonly string[]>> = {
  'names of people': ['Dossier.ownerName', 'Dossier.ownerNameSearch', 'Dossier.submitterName', 'Person.fullName', 'Mandate.agentName', 'Official.fullName'],
  'names of what people handed in': ['StoredFile.name', 'Upload.name'],
  'offices and organisations': ['Agency.name', 'Agency.address', 'Agency.email', 'Organisation.name', 'OpinionRequest.outsideName'],
  'things': ['CounterService.nameVi', 'CounterService.nameEn', 'Seal.tableName', 'UnsealedRow.tableName', 'SavedQueueFilter.name', 'HelpEvent.name', 'LoadedUnit.name', 'LoadedUnit.formerNames', 'Passkey.name', 'ProcedureVersion.name', 'Breaker.name'],
  'choices': ['ChannelChoice.email'],
}

const columns = readdirSync('prisma/schema').flatMap((file) => {
  let model = ''
  return readFileSync(`prisma/schema/${file}`, 'utf8').split('\n').flatMap((line) => {
    model = /^model (\w+)/.exec(line)?.[1] ?? model
    const column = /^ {2}(\w+)\s+(?:String|Json)/.exec(line)?.[1]
    return column === undefined ? [] : [`${model}.${column}`]
  })
})

const personal = /(name|phone|mail|address|personalid|birth|answers|claims)/i
const isHidden = (column: string) => /(Hash|Cipher|Id)$/.test(column) && !/personalId$/i.test(column)

it('every column that a person could be found by is encrypted, hashed, or named in docs/security.md', () => {
  expect(columns.length).toBeGreaterThan(200)
  const found = columns.filter((column) => personal.test(column.split('.')[1] ?? '') && !isHidden(column))
  expect(found.sort()).toEqual(Object.values(clear).flat().sort())
})
