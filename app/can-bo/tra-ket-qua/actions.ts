'use server'

import { shortId } from '@/lib/core/ids'
import { closePostalItem } from '@/lib/dossier/close-postal-item'
import { collectResults } from '@/lib/dossier/collect-results'
import { handOverResult } from '@/lib/dossier/hand-over-result'
import { closePostalItemInput, collectResultsInput, sendByPostInput, sendCollectionCodeInput } from '@/lib/dossier/schema/giving'
import { sendCollectionCode } from '@/lib/dossier/send-collection-code'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const collect = formAction(
  'official',
  collectResultsInput,
  (actor, input) => collectResults(actor, input, new Date()),
  ({ collectionId }) => paths.collection(shortId(collectionId), { tin: 'da-tra' }),
)

export const sendCode = formAction(
  'official',
  sendCollectionCodeInput,
  (actor, input) => sendCollectionCode(actor, input, new Date()),
  ({ code }) => paths.givingOf(code, { tin: 'da-gui-ma' }),
)

export const sendByPost = formAction(
  'official',
  sendByPostInput,
  (actor, { code, version, trackingNumber }) => handOverResult(actor, { code, version, delivery: 'POST', receiver: trackingNumber }, new Date()),
  ({ code }) => paths.givingOf(code, { tin: 'da-gui-buu-chinh' }),
)

export const closePost = formAction(
  'official',
  closePostalItemInput,
  (actor, input) => closePostalItem(actor, input, new Date()),
  ({ code }) => paths.givingOf(code, { tin: 'da-ghi-buu-gui' }),
)
