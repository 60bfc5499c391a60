import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Button, LinkButton } from '@/components/ui/button'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { FileInput } from '@/components/ui/text-input'
import { formatMoment } from '@/lib/core/dates'
import { longId } from '@/lib/core/ids'
import { type CollectionMatter, findCollection } from '@/lib/dossier/queries/giving-papers'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { record: words, papers, ...giving } = officialText.giving

export const metadata: Metadata = { title: words.title }

/** What was handed over at once: to whom, how it was made sure of, its receipt and scans. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/tra-ket-qua/bien-nhan/[id]'>) {
  const [{ id: short }, { tin }] = await Promise.all([params, searchParams])
  const actor = await requireOfficial(['COUNTER_OFFICER'], paths.collection(short))
  const id = longId(short)
  const found = id === null ? null : await findCollection(actor, id, new Date())
  if (!found) notFound()
  return (
    <>
      <Breadcrumbs label={officialText.office.bench.breadcrumbs} items={[{ text: giving.title, href: paths.giving() }, { text: papers.receiptTitle }]} />
      {tin === 'da-luu' ? <Notification tone="success" announce title={words.uploaded} /> : null}
      {tin === 'chua-luu' ? <Notification tone="error" announce title={words.notUploaded} /> : null}
      <PageTitle>{words.title}</PageTitle>
      {found.ended ? <Notification tone="warning" title={words.ended} /> : null}
      <Facts found={found} />
      <div className="mb-8">
        <LinkButton href={paths.collectionReceipt(found.id)}>{words.receipt}</LinkButton>
      </div>
      <Scans found={found} />
      <p>
        <a href={paths.giving()} className="inline-flex min-h-11 items-center font-bold">
          {giving.back}
        </a>
      </p>
    </>
  )
}

type Props = { readonly found: CollectionMatter }

function Facts({ found: { collected, giver, at, matters } }: Props) {
  const { name, standing, identityKind, identityDigits, proof } = collected
  const results = matters.flatMap((one) => one.results.map(({ title, number }) => `${one.matter.code}: ${papers.result(title, number)}`))
  return (
    <SummaryList
      items={[
        { key: 'receiver', label: words.receiver, value: name },
        { key: 'standing', label: words.standing, value: papers.collectedBy.standing[standing] },
        { key: 'identity', label: words.identity, value: papers.collectedBy.identity(identityKind, identityDigits) },
        { key: 'proof', label: words.proof, value: papers.collectedBy.proof[proof] },
        { key: 'at', label: words.at, value: formatMoment(at) },
        { key: 'by', label: words.by, value: giver.fullName },
        { key: 'results', label: words.results, value: results.join('\n') },
      ]}
    />
  )
}

function Scans({ found }: Props) {
  const { id, authorisation, signedReceipt, collected, isOwn } = found
  const wanted = isOwn && collected.standing === 'PAPER_PROXY' && !authorisation
  return (
    <section aria-labelledby="ban-quet" className="mb-8">
      <h2 id="ban-quet" className="mb-2 text-xl">
        {words.scans}
      </h2>
      {wanted ? <Notification tone="warning" title={words.needed} /> : null}
      <Kept id={id} kind="uy-quyen" name={words.authorisation} has={authorisation} />
      <Kept id={id} kind="bien-nhan" name={words.signedReceipt} has={signedReceipt} />
      {(authorisation && signedReceipt) || !isOwn ? null : (
        <form action={paths.collectionScan(id)} method="post" encType="multipart/form-data" className="mt-4 max-w-text">
          {authorisation ? null : <FileInput name="authorisation" label={words.authorisation} hint={words.file} />}
          {signedReceipt ? null : <FileInput name="receipt" label={words.signedReceipt} hint={words.file} />}
          <Button variant="secondary">{words.upload}</Button>
        </form>
      )}
    </section>
  )
}

type KeptProps = { readonly id: string; readonly kind: string; readonly name: string; readonly has: boolean }

function Kept({ id, kind, name, has }: KeptProps) {
  if (!has) return null
  return (
    <p>
      <a href={paths.collectionScan(id, kind)} target="_blank" className="inline-flex min-h-11 items-center">
        {words.see(name)}
      </a>
    </p>
  )
}
