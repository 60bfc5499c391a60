import type { Metadata } from 'next'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { publish } from '../../../actions'
import { DraftForm } from '../../../draft-form'
import { PartHead, requireDraft, seenOf } from '../draft'

const { publish: words, form } = officialText.procedures

export const metadata: Metadata = { title: words.title }

/** The door to the public: from when, and why. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/cong-bo'>) {
  const draft = await requireDraft((await params).code)
  return (
    <>
      <PartHead draft={draft} title={words.title} lead={words.lead} />
      <DraftForm
        action={publish}
        words={form}
        hidden={seenOf(draft)}
        groups={[
          {
            fields: [
              { kind: 'radios', name: 'when', label: words.when, choices: (['now', 'later'] as const).map((value) => ({ value, label: words.choices[value] })) },
              { kind: 'date', name: 'validFrom', label: words.validFrom, hint: words.validFromHint, optional: true },
              { kind: 'textarea', name: 'reason', label: words.reason, hint: words.reasonHint },
            ],
          },
        ]}
        submit={words.submit}
        busy={words.busy}
        cancelHref={paths.adminDraft(draft.code)}
      />
    </>
  )
}
