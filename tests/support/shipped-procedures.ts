import { readImport } from '@/lib/procedure/model/import'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { readProcedureFiles } from '@/prisma/seed/procedures/read-files'

/** Every procedure that stands in a file of the seed, read as an import reads it. */
export const shippedProcedures: readonly ProcedureDefinition[] = readProcedureFiles().map(({ name, text }) => {
  const { definition, faults } = readImport(text)
  if (!definition) throw new Error(`${name}: ${JSON.stringify(faults)}`)
  return definition
})

function shipped(wanted: string): ProcedureDefinition {
  const found = shippedProcedures.find(({ code }) => code === wanted)
  if (!found) throw new Error(`no file of ${wanted}`)
  return found
}

export const birthRegistration = shipped('1.001193')
export const deathRegistration = shipped('1.000656')
export const maritalStatus = shipped('1.004873')
export const extractCopy = shipped('2.000635')
export const marriageRegistration = shipped('1.000894')
export const guardianship = shipped('1.004837')
export const permanentResidence = shipped('1.004222')
export const temporaryResidence = shipped('1.004194')
export const childHealthInsurance = shipped('1.001939')
export const funeralSupport = shipped('1.001731')
export const copyCertification = shipped('2.000815')
export const signatureCertification = shipped('2.000884')
