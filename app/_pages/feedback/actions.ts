'use server'

import { z } from 'zod'
import { ok, refuse } from '@/lib/core/result'
import { fileComplaint } from '@/lib/feedback/file-complaint'
import { rateDossier } from '@/lib/feedback/rate-dossier'
import { fileComplaintInput, rateDossierInput, withdrawComplaintInput } from '@/lib/feedback/schema'
import { withdrawComplaint } from '@/lib/feedback/withdraw-complaint'
import { visitor } from '@/lib/identity/session'
import { formAction, publicAction } from '@/lib/web/form-action'
import { clientNetwork } from '@/lib/web/client-address'
import { paths } from '@/lib/web/paths'
import { consume } from '@/lib/web/rate-limit'

const locale = z.object({ _locale: z.enum(['vi', 'en']).catch('vi') })
const to = (path: string) => path

export const rateMine = formAction(
  'citizen',
  rateDossierInput.and(locale),
  async (actor, input) => {
    const rated = await rateDossier(actor, input, new Date())
    return rated.ok ? ok(`${paths.dossier(rated.value.code, input._locale)}?tin=da-danh-gia`) : rated
  },
  to,
)

/** Whoever holds the link needs no account; tries are counted per network, since the link is a key. */
export const rateTracked = publicAction(
  rateDossierInput.and(locale),
  async (input) => {
    if (input.by !== 'token') return refuse('not-found')
    const verdict = await consume('rate-network', await clientNetwork(), { points: 30, seconds: 900 })
    if (!verdict.ok) return refuse('too-many')
    const rated = await rateDossier(visitor, input, new Date())
    return rated.ok ? ok(paths.trackedRating(input.tracking, input._locale, { tin: 'da-danh-gia' })) : rated
  },
  to,
)

export const sendComplaint = formAction(
  'citizen',
  fileComplaintInput.and(locale),
  async (actor, input) => {
    const filed = await fileComplaint(actor, input, new Date())
    return filed.ok ? ok(paths.complaint(filed.value.code, input._locale, { tin: 'da-gui' })) : filed
  },
  to,
)

export const takeComplaintBack = formAction(
  'citizen',
  withdrawComplaintInput.and(locale),
  async (actor, input) => {
    const withdrawn = await withdrawComplaint(actor, input, new Date())
    return withdrawn.ok ? ok(paths.complaint(withdrawn.value.code, input._locale, { tin: 'da-rut' })) : withdrawn
  },
  to,
)
