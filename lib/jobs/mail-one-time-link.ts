import 'server-only'
import { inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { linkToMail } from '@/lib/identity/queries'
import { type LinkMail, linkMailJob } from '@/lib/identity/schema'
import { enqueueMail } from '@/lib/notification/enqueue-mail'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** Turns a one-time link into a mail that waits; a link that was used or is late by now needs none. */
export const mailOneTimeLinkJob = defineJob({
  name: 'mail-one-time-link',
  payload: linkMailJob,
  async run(actor, payload, { now }) {
    const link = await linkToMail(actor, payload, now)
    if (!link) return
    await inTransaction(async (tx) => {
      const { to: address, locale } = link
      await enqueueMail(tx, { ...topicOf(link), params: {}, locale, address, dedupeKey: `link-${payload.linkId}` }, now)
      return ok({})
    })
  },
})

function topicOf({ purpose, token, locale }: LinkMail) {
  switch (purpose) {
    case 'INVITATION':
      return { topic: 'official.invitation', link: paths.setPassword(token) } as const
    case 'PASSWORD_RESET':
      return { topic: 'official.password-reset', link: paths.setPassword(token) } as const
    case 'EMAIL_CONFIRMATION':
      return { topic: 'account.email-confirmation', link: paths.confirmEmail(token, locale) } as const
  }
}
