'use server'

import { z } from 'zod'
import { addPasskey } from '@/lib/identity/add-passkey'
import { beginTotp } from '@/lib/identity/begin-totp'
import { confirmTotp } from '@/lib/identity/confirm-totp'
import { offerPasskey } from '@/lib/identity/offer-passkey'
import { removeFactor } from '@/lib/identity/remove-factor'
import { renamePasskey } from '@/lib/identity/rename-passkey'
import { renewRecoveryCodes } from '@/lib/identity/renew-recovery-codes'
import { revokeSession } from '@/lib/identity/revoke-session'
import { changePasswordInput, revokeSessionInput } from '@/lib/identity/schema'
import { addPasskeyInput, factorCodeInput, removeFactorInput, renamePasskeyInput } from '@/lib/identity/schema/factors'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { changePasswordHere } from '@/lib/web/step-up'

const nothing = z.object({})
// A form without a field: a post of anything but its button is no press.
const press = z.object({ intent: z.literal('press') })
const done = (xong: string) => () => paths.officialSecurity({ xong })

export const startApp = formAction('official', press, (actor) => beginTotp(actor, {}, new Date()), () => paths.officialApp())

export const confirmApp = formAction('official', factorCodeInput, (actor, input) => confirmTotp(actor, input, new Date()), done('da-luu'))

export const dropFactor = formAction('official', removeFactorInput, (actor, input) => removeFactor(actor, input, new Date()), done('da-xoa'))

export const rename = formAction('official', renamePasskeyInput, (actor, input) => renamePasskey(actor, input, new Date()), done('da-luu'))

export const newCodes = formAction('official', press, (actor) => renewRecoveryCodes(actor, {}, new Date()))

export const offer = formAction('official', nothing, (actor) => offerPasskey(actor, {}, new Date()))

export const keepPasskey = formAction('official', addPasskeyInput, (actor, input) => addPasskey(actor, input, new Date()), done('da-luu'))

export const newPassword = formAction('official', changePasswordInput, (actor, input) => changePasswordHere(actor, input, new Date()), done('da-doi-mat-khau'))

export const endOther = formAction('official', revokeSessionInput, (actor, input) => revokeSession(actor, input, new Date()), done('da-ket-thuc'))
