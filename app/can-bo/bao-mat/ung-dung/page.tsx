import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { ownNewSecret } from '@/lib/identity/queries/factors'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { AppSecret } from '../../app-secret'
import { ConfirmForm, PressForm } from '../security-forms'

const { security: words, enrol, errors } = officialText.factors

export const metadata: Metadata = { title: words.appNew }

/** Setting up another app, which takes the place of the present one. */
export default async function Page() {
  const actor = await requireOfficial(undefined, paths.officialSecurity())
  // Who may see a new secret asked for it with a second factor proved; later it is asked for again.
  const secret = actor.steppedUp ? await ownNewSecret(actor) : null
  const { errorTitle, busy, refusals } = words
  return (
    <>
      <Breadcrumbs label={officialText.office.bench.breadcrumbs} items={[{ text: words.title, href: paths.officialSecurity() }, { text: words.appNew }]} />
      <PageTitle lead={words.appLead}>{words.appNew}</PageTitle>
      {secret ? (
        <>
          <AppSecret secret={secret} words={enrol} />
          <ConfirmForm words={{ errorTitle, busy, refusals, code: enrol.code, button: words.appConfirm }} errors={errors} />
        </>
      ) : (
        <PressForm does="startApp" words={{ errorTitle, busy, refusals }} label={words.appFirst} />
      )}
    </>
  )
}
