import { Notification } from '@/components/ui/notification'
import type { Actor } from '@/lib/core/actor'
import { formatDong } from '@/lib/core/money'
import { ownTeamwork } from '@/lib/identity/queries/team'
import { officialText } from '@/lib/text/text'
import { agree, askFiling } from './actions'
import { TeamForm } from './team-form'

const { review: words, forms } = officialText.team

export type Agreement = {
  readonly assistanceId: string
  /** `changed`: a code was sent, and the draft is another since. */
  readonly state: 'unasked' | 'changed' | 'sent' | 'agreed'
  /** What the citizen was told it costs, in đồng. */
  readonly fee: number
}

/**
 * How far the citizen who is helped has agreed to that state of the draft; null where nobody is helped. `self` is who asks,
 * `filer` the one in whose name they file.
 */
export async function agreementTo(self: Actor, filer: Actor, revision: number, now: Date): Promise<Agreement | null> {
  if (filer.kind !== 'citizen' || !filer.helpedBy) return null
  const { assistanceId } = filer.helpedBy
  const filing = (await ownTeamwork(self, now))?.current.find(({ id }) => id === assistanceId)?.filing
  if (!filing) return { assistanceId, state: 'unasked', fee: 0 }
  const { fee } = filing
  if (filing.revision !== revision) return { assistanceId, state: 'changed', fee }
  return { assistanceId, state: filing.agreed ? 'agreed' : 'sent', fee }
}

/** False while somebody who is helped has yet to agree. */
export const isAgreed = (agreement: Agreement | null): boolean => agreement === null || agreement.state === 'agreed'

/** On the last step of who helps somebody: that person's yes to what is filed. */
export function FilingAgreement({ procedureCode, agreement }: { readonly procedureCode: string; readonly agreement: Agreement | null }) {
  if (agreement === null) return null
  const { assistanceId, state, fee } = agreement
  if (state === 'agreed') return <div className="mt-10" lang="vi"><Notification tone="success" title={words.agreed}>{words.agreedNext}</Notification></div>
  return (
    <section className="mt-10 max-w-text" lang="vi">
      <h2 className="mb-3 text-xl">{words.title}</h2>
      <p className="mb-3">{words.body}</p>
      {state === 'changed' ? <Notification tone="warning" title={words.changed} /> : null}
      {state === 'sent' ? (
        <>
          <Notification title={words.sent(formatDong(fee))}>{words.counter}</Notification>
          <TeamForm action={agree} words={forms} id="ma-nop" hidden={{ assistanceId }} submit={words.agree} fields={[{ name: 'code', label: words.code, kind: 'digits' }]} />
        </>
      ) : null}
      <TeamForm action={askFiling} words={forms} id="gui-ma" hidden={{ procedureCode }} submit={state === 'sent' ? words.again : words.send} isQuiet={state === 'sent'} />
    </section>
  )
}
