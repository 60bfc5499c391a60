'use server'

import { ok } from '@/lib/core/result'
import { askAssistedFiling } from '@/lib/dossier/ask-assisted-filing'
import { procedureInput } from '@/lib/dossier/schema'
import { agreeToAssistance } from '@/lib/identity/agree-to-assistance'
import { beginAssistance } from '@/lib/identity/begin-assistance'
import { endAssistance } from '@/lib/identity/end-assistance'
import { finishTurn } from '@/lib/identity/finish-turn'
import { joinLine } from '@/lib/identity/join-line'
import { agreeInput, beginAssistanceInput, endAssistanceInput, finishTurnInput, joinLineInput, takeNextInput } from '@/lib/identity/schema/team'
import { filerOf } from '@/lib/identity/session'
import { takeNext } from '@/lib/identity/take-next'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const here = () => paths.assist()
const withNews = (tin: string) => () => paths.assist('vi', { tin })

export const begin = formAction('citizen', beginAssistanceInput, (actor, input) => beginAssistance(actor, input, new Date()), withNews('da-gui-ma'))

export const agree = formAction('citizen', agreeInput, async (actor, input) => {
  const agreed = await agreeToAssistance(actor, input, new Date())
  return agreed.ok ? ok(agreed.value.opened ? paths.filing(agreed.value.procedureCode) : paths.filingStep(agreed.value.procedureCode, 'xem-lai')) : agreed
}, (path: string) => path)

export const end = formAction('citizen', endAssistanceInput, (actor, input) => endAssistance(actor, input, new Date()), withNews('da-ket-thuc'))

export const askFiling = formAction('citizen', procedureInput, async (actor, input) => {
  const asked = await askAssistedFiling(filerOf(actor, input.procedureCode), input, new Date())
  return asked.ok ? ok(paths.filingStep(input.procedureCode, 'xem-lai')) : asked
}, (path: string) => path)

export const join = formAction('citizen', joinLineInput, (actor, input) => joinLine(actor, input, new Date()), here)

export const callNext = formAction('citizen', takeNextInput, (actor, input) => takeNext(actor, input, new Date()), here)

export const finish = formAction('citizen', finishTurnInput, (actor, input) => finishTurn(actor, input, new Date()), here)
