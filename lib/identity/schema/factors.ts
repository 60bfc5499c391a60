import { z } from 'zod'
import { resetReasons } from '../model'

const base64url = z.string().max(20_000).regex(/^[\w-]*$/)

/** What every answer of a device has around what it signed. */
const credential = { id: base64url, rawId: base64url, type: z.literal('public-key'), clientExtensionResults: z.record(z.string(), z.unknown()).transform(() => ({})) }

/** A device's proof that it holds a passkey (WebAuthn, in JSON). */
export const authenticationAnswer = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
})
export type AuthenticationAnswer = z.output<typeof authenticationAnswer>

/** A passkey that a device made (WebAuthn, in JSON). */
export const registrationAnswer = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: z.array(z.string().max(30)).max(10).default([]) }),
})

/** A code of the app or of the sheet of recovery codes as typed, or the answer of a device. */
export type FactorProof = { readonly code: string } | { readonly response: unknown }

const code = z.string('required').trim().min(1, 'required').max(40, 'too-long')

/** The page to go to afterwards. */
const tiep = z.string().max(500).optional()

/** Text of JSON, as a script puts it into a form. */
const json = z.string().max(40_000).transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'required' })
    return z.NEVER
  }
})

export const factorCodeInput = z.object({ code, tiep })
export type FactorCodeInput = z.output<typeof factorCodeInput>

export const passkeyAnswerInput = z.object({ response: json, tiep })

const name = z.string('required').trim().min(1, 'required').max(60, 'too-long').transform((text) => text.normalize('NFC'))

export const addPasskeyInput = z.object({ name, response: json })
export type AddPasskeyInput = z.output<typeof addPasskeyInput>

export const renamePasskeyInput = z.object({ passkey: z.uuid(), name })
export type RenamePasskeyInput = z.output<typeof renamePasskeyInput>

export const removeFactorInput = z.object({ factor: z.union([z.literal('totp'), z.uuid()]) })
export type RemoveFactorInput = z.output<typeof removeFactorInput>

export const resetFactorsInput = z.object({ officialId: z.uuid(), agencyId: z.uuid(), reasonCode: z.enum(resetReasons, 'required') })
export type ResetFactorsInput = z.output<typeof resetFactorsInput>
