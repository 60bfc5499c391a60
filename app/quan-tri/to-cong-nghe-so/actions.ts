'use server'

import { shortId } from '@/lib/core/ids'
import { appointMember } from '@/lib/identity/appoint-member'
import { dismissMember } from '@/lib/identity/dismiss-member'
import { planEvent } from '@/lib/identity/plan-event'
import { appointMemberInput, dismissMemberInput, planEventInput } from '@/lib/identity/schema/team'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const withNews = (tin: string) => ({ agencyId }: { readonly agencyId: string }) => paths.adminTeam({ 'don-vi': shortId(agencyId), tin })

export const appoint = formAction('official', appointMemberInput, (actor, input) => appointMember(actor, input, new Date()), withNews('da-them'))
export const dismiss = formAction('official', dismissMemberInput, (actor, input) => dismissMember(actor, input, new Date()), withNews('da-thoi'))
export const plan = formAction('official', planEventInput, (actor, input) => planEvent(actor, input, new Date()), withNews('da-len-lich'))
