'use server'

import { digitiseComponent } from '@/lib/dossier/digitise-component'
import { digitiseComponentInput } from '@/lib/dossier/schema/digitisation'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const digitise = formAction(
  'official',
  digitiseComponentInput,
  (actor, input) => digitiseComponent(actor, input, new Date()),
  ({ code }) => paths.workbench(code, { xong: 'so-hoa' }),
)
