import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notification } from '@/components/ui/notification'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ActForm } from '../../../act-form'
import { PartHead, requireDraft, seenOf } from '../draft'
import { Dragging } from '../dragging'
import { UndoBar } from '../undo-bar'
import { movePart } from './actions'
import { Outline } from './outline'
import { doneSentence } from './sentences'

const { formStudio: words, procedures: { form: formWords } } = officialText

export const metadata: Metadata = { title: words.title }

/** The whole form of the draft: what stands where, and the ways to change it. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/bieu-mau'>) {
  const draft = await requireDraft((await params).code)
  const query = await searchParams
  const { code, definition: { form } } = draft
  const done = doneSentence(form, query)
  const said = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  return (
    <>
      {done === null ? null : <Notification tone="success" announce title={done} />}
      <PartHead draft={draft} title={words.title} lead={words.lead} />
      <UndoBar draft={draft} part="bieu-mau" />
      {form ? (
        <ActForm action={movePart} words={formWords} hidden={seenOf(draft)}>
          <Dragging attempt={draft.revision} words={{ moveHint: words.moveHint, dragHint: words.dragHint }}>
            <Outline code={code} form={form} at={said('o')} wanted={said('trang')} />
          </Dragging>
        </ActForm>
      ) : (
        <EmptyState title={words.empty} />
      )}
      <div className="mt-6">
        <LinkButton variant="secondary" href={paths.adminForm(code, {}, 'moi')}>{`+ ${words.addPage}`}</LinkButton>
      </div>
    </>
  )
}
