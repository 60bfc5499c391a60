import { Notification } from '@/components/ui/notification'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { partOfDoubt } from '@/lib/procedure/model/parts'
import type { StandingDoubt } from '@/lib/procedure/queries/doubts'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ActForm } from '../../thu-tuc/act-form'
import { partSlugs } from '../../thu-tuc/[code]/sua/parts'
import { DraftForm } from '../../thu-tuc/draft-form'
import { mend, settle, settleOne } from '../actions'
import { formWords, nameOf, saidOf } from './words'

const { doubts: words, parts: { titles } } = officialText

type OpenDoubtsProps = { readonly code: string; readonly doubts: readonly StandingDoubt[]; readonly hasDraft: boolean }

/** The way to where it can be mended: a link into the draft, or a button that opens one first. */
function Mend({ code, doubt, hasDraft }: { readonly code: string; readonly doubt: StandingDoubt; readonly hasDraft: boolean }) {
  const part = partOfDoubt(doubt.part)
  const text = words.mend(titles[part])
  const about = <VisuallyHidden>: {nameOf(doubt)}</VisuallyHidden>
  if (hasDraft) {
    return (
      <a href={paths.adminDraftPart(code, partSlugs[part])} className="inline-flex min-h-11 items-center">
        <span>
          {text}
          {about}
        </span>
      </a>
    )
  }
  return (
    <ActForm action={mend} words={formWords} hidden={{ code, part }}>
      <SubmitButton variant="quiet" busy={words.opening}>
        <span>
          {text}
          {about}
        </span>
      </SubmitButton>
    </ActForm>
  )
}

/** Each doubt with a press of its own, and the way to where it can be mended; then several at once, with a note. */
export function OpenDoubts({ code, doubts, hasDraft }: OpenDoubtsProps) {
  if (doubts.length === 0) return <Notification tone="success" title={words.nothingOpen} />
  return (
    <>
      <section aria-labelledby="can-xem" className="mb-10 max-w-text">
        <h2 id="can-xem" className="mb-2 text-xl">
          {words.openTitle}
        </h2>
        <p className="mb-4 text-soft">{words.again}</p>
        <ul>
          {doubts.map((doubt) => (
            <li key={doubt.mark} className="border-t border-rule py-3">
              <p className="font-bold">{nameOf(doubt)}</p>
              <p className="wrap-anywhere text-soft">{saidOf(doubt)}</p>
              <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
                <ActForm action={settleOne} words={formWords} hidden={{ code, mark: doubt.mark }}>
                  <SubmitButton variant="secondary" busy={words.settling}>
                    <span>
                      {words.settleOne}
                      <VisuallyHidden>: {nameOf(doubt)}</VisuallyHidden>
                    </span>
                  </SubmitButton>
                </ActForm>
                <Mend code={code} doubt={doubt} hasDraft={hasDraft} />
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="xem-nhieu" className="mb-10">
        <h2 id="xem-nhieu" className="mb-4 text-xl">
          {words.severalTitle}
        </h2>
        <DraftForm
          action={settle}
          words={formWords}
          hidden={{ code }}
          groups={[
            {
              fields: [
                {
                  kind: 'checkboxes', name: 'marks', label: words.which,
                  choices: doubts.map((one) => ({ value: one.mark, label: nameOf(one), hint: saidOf(one) })),
                },
                { kind: 'textarea', name: 'note', label: words.note, hint: words.noteHint, rows: 2 },
              ],
            },
          ]}
          submit={words.settle}
          busy={words.settling}
          cancelHref={paths.adminDoubtful()}
        />
      </section>
    </>
  )
}
