'use server'

import { answerOpinion } from '@/lib/dossier/answer-opinion'
import { answerOpinionInput, withdrawOpinionInput } from '@/lib/dossier/schema/opinion'
import { withdrawOpinion } from '@/lib/dossier/withdraw-opinion'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const answer = formAction('official', answerOpinionInput, (actor, input) => answerOpinion(actor, input, new Date()), ({ opinion }) => paths.opinion(opinion, { tin: 'da-tra-loi' }))

export const withdraw = formAction('official', withdrawOpinionInput, (actor, input) => withdrawOpinion(actor, input, new Date()), ({ opinion }) => paths.opinion(opinion, { tin: 'thu-hoi' }))
