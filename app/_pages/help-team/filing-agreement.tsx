import { officialText } from '@/lib/text/text'
import { agree, askFiling } from './actions'
import { TeamForm } from './team-form'

const { review: words, forms } = officialText.team

/** On the last step of who helps somebody: that person's yes to what is filed. */
export function FilingAgreement({ procedureCode, assistanceId }: { readonly procedureCode: string; readonly assistanceId: string }) {
  return (
    <section className="mt-10 max-w-text" lang="vi">
      <h2 className="mb-3 text-xl">{words.title}</h2>
      <p className="mb-3">{words.body}</p>
      <TeamForm action={askFiling} words={forms} id="gui-ma" hidden={{ procedureCode }} submit={words.send} isQuiet />
      <TeamForm
        action={agree} words={forms} id="ma-nop" hidden={{ assistanceId }} submit={words.agree} fields={[{ name: 'code', label: words.code, kind: 'digits' }]}
      />
    </section>
  )
}
