'use server'

import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { dossierCode } from '@/lib/dossier/schema'
import { keepSearch } from '@/lib/identity/session'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { lookedFor } from '../../../looked-for'
import { viewIn } from './view'

export const lookInPapers = formAction(
  'official',
  z.looseObject({ code: dossierCode, words: lookedFor }),
  async (_actor, { code, words, ...sent }) => ok({ code, query: { ...viewIn(sent), tim: await keepSearch(words.slice(0, 100), new Date()) } }),
  ({ code, query }) => `${paths.papersBeside(code, query)}#tim-chu`,
)
