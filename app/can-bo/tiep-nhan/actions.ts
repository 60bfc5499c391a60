'use server'

import { shortId } from '@/lib/core/ids'
import { beginSitting as begin } from '@/lib/dossier/begin-sitting'
import { discardIntake as discard } from '@/lib/dossier/discard-intake'
import { lookForIntake } from '@/lib/dossier/look-for-intake'
import { beginSittingInput, intakeInput, startIntakeInput } from '@/lib/dossier/schema/intake'
import { startIntake as start } from '@/lib/dossier/start-intake'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { formPlace } from './places'

export const beginSitting = formAction('official', beginSittingInput, (actor, input) => begin(actor, input, new Date()), ({ sitting }) => paths.counterSitting(shortId(sitting)))

export const startIntake = formAction(
  'official',
  startIntakeInput,
  async (actor, input) => {
    const started = await start(actor, input, new Date())
    // What the card says of the person is enough for some papers; whatever comes of it, the form opens.
    if (started.ok) await lookForIntake(actor, started.value, new Date())
    return started
  },
  ({ sitting, intake }) => `${paths.counterIntake(shortId(sitting), shortId(intake))}#${formPlace}`,
)

export const discardIntake = formAction('official', intakeInput, (actor, input) => discard(actor, input, new Date()), ({ sitting }) => paths.counterSitting(shortId(sitting)))
