'use server'

import { shortId } from '@/lib/core/ids'
import { dismissOfficial } from '@/lib/dossier/dismiss-official'
import { dismissOfficialInput } from '@/lib/dossier/schema/staff'
import { handOverComplaints } from '@/lib/feedback/hand-over-complaints'
import { disableOfficial } from '@/lib/identity/disable-official'
import { enableOfficial } from '@/lib/identity/enable-official'
import { grantRole } from '@/lib/identity/grant-role'
import { inviteOfficial } from '@/lib/identity/invite-official'
import { removeAbsence } from '@/lib/identity/remove-absence'
import { resetFactors } from '@/lib/identity/reset-factors'
import { revokeRole } from '@/lib/identity/revoke-role'
import { accountInput, inviteOfficialInput, removeAbsenceInput, roleInput, setAbsenceInput } from '@/lib/identity/schema'
import { resetFactorsInput } from '@/lib/identity/schema/factors'
import { setAbsence } from '@/lib/identity/set-absence'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const invite = formAction(
  'official',
  inviteOfficialInput,
  (actor, input) => inviteOfficial(actor, input, new Date()),
  ({ officialId, agencyId }) => paths.adminPerson(shortId(officialId), { 'don-vi': shortId(agencyId), xong: 'da-moi' }),
)

export const grant = formAction(
  'official',
  roleInput,
  (actor, input) => grantRole(actor, input, new Date()),
  ({ officialId, agencyId }) => paths.adminPerson(shortId(officialId), { 'don-vi': shortId(agencyId), xong: 'da-luu' }),
)

export const revoke = formAction(
  'official',
  roleInput,
  (actor, input) => revokeRole(actor, input, new Date()),
  ({ officialId, agencyId }) => paths.adminPerson(shortId(officialId), { 'don-vi': shortId(agencyId), xong: 'da-luu' }),
)

export const noteAbsence = formAction(
  'official',
  setAbsenceInput,
  (actor, input) => setAbsence(actor, input, new Date()),
  ({ officialId, agencyId }) => paths.adminPerson(shortId(officialId), { 'don-vi': shortId(agencyId), xong: 'da-luu' }),
)

export const strikeAbsence = formAction(
  'official',
  removeAbsenceInput,
  (actor, input) => removeAbsence(actor, input, new Date()),
  ({ officialId, agencyId }) => paths.adminPerson(shortId(officialId), { 'don-vi': shortId(agencyId), xong: 'da-luu' }),
)

export const disable = formAction(
  'official',
  accountInput,
  (actor, input) => disableOfficial(actor, input, new Date()),
  ({ officialId, agencyId }) => paths.adminPerson(shortId(officialId), { 'don-vi': shortId(agencyId), xong: 'da-khoa' }),
)

export const dismiss = formAction(
  'official',
  dismissOfficialInput,
  (actor, input) => dismissOfficial(actor, input, new Date(), [handOverComplaints]),
  ({ officialId, agencyId }) => paths.adminPerson(shortId(officialId), { 'don-vi': shortId(agencyId), xong: 'da-ban-giao' }),
)

export const enable = formAction(
  'official',
  accountInput,
  (actor, input) => enableOfficial(actor, input, new Date()),
  ({ officialId, agencyId }) => paths.adminPerson(shortId(officialId), { 'don-vi': shortId(agencyId), xong: 'da-mo-khoa' }),
)

export const resetSecondFactor = formAction(
  'official',
  resetFactorsInput,
  (actor, input) => resetFactors(actor, input, new Date()),
  ({ officialId, agencyId }) => paths.adminPerson(shortId(officialId), { 'don-vi': shortId(agencyId), xong: 'da-dat-lai' }),
)
