'use server'

import { z } from 'zod'
import { shortId } from '@/lib/core/ids'
import { ok } from '@/lib/core/result'
import { closePostalItem } from '@/lib/dossier/close-postal-item'
import { collectResults } from '@/lib/dossier/collect-results'
import { handOverResult } from '@/lib/dossier/hand-over-result'
import { soughtIn } from '@/lib/dossier/model/collecting'
import { findSoughtCode } from '@/lib/dossier/queries/giving'
import { closePostalItemInput, collectResultsInput, sendByPostInput, sendCollectionCodeInput } from '@/lib/dossier/schema/giving'
import { sendCollectionCode } from '@/lib/dossier/send-collection-code'
import { keepSearch } from '@/lib/identity/session'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { lookedFor } from '../looked-for'

/** What is scanned or typed leads straight to the result it names. */
export const lookForResult = formAction(
  'official',
  z.object({ words: lookedFor }),
  async (actor, { words }) => {
    const sought = soughtIn(words)
    const code = sought && (await findSoughtCode(actor, sought))
    return ok({ code, tim: code ? undefined : await keepSearch(words, new Date()) })
  },
  ({ code, tim }) => (code ? paths.givingOf(code) : paths.giving({ tim })),
)

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
