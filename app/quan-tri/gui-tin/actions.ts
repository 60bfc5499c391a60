'use server'

import { shortId } from '@/lib/core/ids'
import { retryDeliveries } from '@/lib/notification/retry-deliveries'
import { retryDelivery } from '@/lib/notification/retry-delivery'
import { retryDeliveriesInput, retryDeliveryInput, setSendingRulesInput } from '@/lib/notification/schema/templates'
import { setSendingRules } from '@/lib/notification/set-sending-rules'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const back = (xong: string) => ({ agencyId }: { readonly agencyId: string }) => paths.adminSent({ 'don-vi': shortId(agencyId), xong })

export const retryOne = formAction('official', retryDeliveryInput, (actor, input) => retryDelivery(actor, input, new Date()), back('gui-lai'))

export const retryAll = formAction('official', retryDeliveriesInput, (actor, input) => retryDeliveries(actor, input, new Date()), back('gui-lai'))

export const saveRules = formAction('official', setSendingRulesInput, (actor, input) => setSendingRules(actor, input, new Date()), back('da-luu'))
