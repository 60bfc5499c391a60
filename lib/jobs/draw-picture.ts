import 'server-only'
import { z } from 'zod'
import { dayOf } from '@/lib/core/dates'
import type { LocalizedText } from '@/lib/form/schema'
import type { SocialPicture } from '@/lib/paper/model/social-picture'
import { renderSocialPicture } from '@/lib/paper/render-social-picture'
import { keepPicture } from '@/lib/procedure/keep-picture'
import { feeInShort, timeInShort } from '@/lib/procedure/model/in-short'
import { drawPictureJob } from '@/lib/procedure/model/picture'
import { findVersion } from '@/lib/procedure/queries'
import { queuePictures } from '@/lib/procedure/queue-pictures'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { type Locale, text } from '@/lib/text/text'
import { defineJob } from './job'

/** Longer notes are for the page: in a picture they would be too small to read. */
const longestFact = 70

const saidIn = ({ vi, en }: LocalizedText, locale: Locale) => (locale === 'en' ? (en ?? vi) : vi)

function pictureOf(definition: ProcedureDefinition, locale: Locale, now: Date): SocialPicture {
  const { shell, catalogue, sharing } = text(locale)
  const short = (value: string) => (value.length > longestFact ? sharing.seePage : value)
  const time = timeInShort(definition, { ...catalogue.limits, sameDay: () => sharing.sameDay })
  const { price, note } = feeInShort(definition, { day: dayOf(now), words: { ...catalogue.procedure, exempt: '' }, locale })
  return {
    product: shell.product,
    ward: `${shell.ward}, ${shell.city}`,
    title: saidIn(definition.name, locale),
    facts: [
      { label: catalogue.procedure.time, value: short(typeof time === 'string' ? time : saidIn(time, locale)) },
      { label: catalogue.procedure.fee, value: short(price ?? (note ? saidIn(note, locale) : '')) },
    ],
    foot: definition.level === 'INFO' ? sharing.footCounter : sharing.footOnline,
  }
}

/** Draws what is shown where the procedure's address is shared, in both languages; the same version gives the same pictures. */
export const drawPicturesJob = defineJob({
  name: drawPictureJob,
  payload: z.object({ versionId: z.uuid() }),
  async run(actor, { versionId }, { now }) {
    const version = await findVersion(actor, versionId)
    if (!version) return
    for (const locale of ['vi', 'en'] as const) {
      await keepPicture(actor, { versionId, locale, png: await renderSocialPicture(pictureOf(version.definition, locale, now)) }, now)
    }
  },
})

/** Every ten minutes: pictures that are missing. */
export const queuePicturesJob = defineJob({
  name: 'queue-pictures',
  payload: z.object({}),
  every: '*/10 * * * *',
  async run(actor, _, { now }) {
    await queuePictures(actor, {}, now)
  },
})
