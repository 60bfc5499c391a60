import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { safePath } from '@/lib/identity/model'
import { demoCode, ownFactors } from '@/lib/identity/queries/factors'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { FactorForm } from '../factor-form'

const { stepUp: words, prove, passkey, refusals, errors, demo } = officialText.factors

export const metadata: Metadata = { title: words.title }

/** Proving the second factor once more, before an act of weight; then back to where it was to be done. */
export default async function Page({ searchParams }: PageProps<'/can-bo/xac-thuc-lai'>) {
  const { tiep } = await searchParams
  const next = safePath(typeof tiep === 'string' ? tiep : null) ?? ''
  const actor = await requireOfficial(undefined, next)
  const has = await ownFactors(actor)
  const shown = demoCode(actor, new Date())
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {shown === null ? null : <Notification title={demo(shown)} />}
      <FactorForm
        does="stepUp"
        words={{ ...prove, button: words.button }}
        passkeyWords={passkey}
        refusals={refusals}
        errors={errors}
        next={next}
        hasPasskey={(has?.passkeys.length ?? 0) > 0}
      />
    </>
  )
}
