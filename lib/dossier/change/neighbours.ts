import 'server-only'
import { decryptJson } from '@/lib/core/crypto'
import { nextStep, previousStep } from '@/lib/procedure/model/workflow'
import type { DraftContent } from '../model/draft'
import type { Loaded } from './load-dossier'

const answersOf = ({ answersCipher }: Loaded) => (decryptJson(answersCipher) as DraftContent).answers

/** The step after the one where the dossier stands, for what was answered; null after the last. */
export const stepAfter = (dossier: Loaded) => nextStep(dossier.filedUnder.definition.workflow, dossier.stepKey, answersOf(dossier))

/** The step the dossier came from; null for the first. */
export const stepBefore = (dossier: Loaded) => previousStep(dossier.filedUnder.definition.workflow, dossier.stepKey, answersOf(dossier))
