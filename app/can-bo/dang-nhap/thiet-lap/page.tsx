import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { safePath } from '@/lib/identity/model'
import { secretToEnrol } from '@/lib/identity/queries/factors'
import { attemptToken, currentActor, visitor } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { AppSecret } from '../../app-secret'
import { EnrolForm } from './enrol-form'

const { enrol: words, codes, refusals, errors } = officialText.factors

export const metadata: Metadata = { title: words.title }

/** Setting up the second factor, before anything else. Once it is done the recovery codes stand here in answer to the form. */
export default async function Page({ searchParams }: PageProps<'/can-bo/dang-nhap/thiet-lap'>) {
  const { tiep } = await searchParams
  const next = safePath(typeof tiep === 'string' ? tiep : null) ?? ''
  const secret = await secretToEnrol(visitor, await attemptToken(), new Date())
  if (!secret && (await currentActor()).kind !== 'official') redirect(paths.officialSignIn(next))
  return (
    <EnrolForm words={{ ...words, codes }} refusals={refusals} errors={errors} next={next} home={paths.queue()}>
      {secret ? (
        <>
          <PageTitle lead={words.lead}>{words.title}</PageTitle>
          <AppSecret secret={secret} words={words} />
        </>
      ) : null}
    </EnrolForm>
  )
}
