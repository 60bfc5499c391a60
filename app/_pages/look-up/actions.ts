'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { lookUpInput } from '@/lib/dossier/schema'
import { publicAction } from '@/lib/web/form-action'
import { lookUpHere } from '@/lib/web/look-up'
import { statusView } from './status-view'

const typed = z.object({ dossier: lookUpInput.shape.code, lastFour: lookUpInput.shape.lastFour, locale: z.enum(['vi', 'en']) })

export const lookUp = publicAction(typed, async ({ dossier, lastFour, locale }) => {
  const result = await lookUpHere({ code: dossier, lastFour })
  return result.ok ? ok(statusView(locale, result.value)) : result
})
