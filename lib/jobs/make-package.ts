import 'server-only'
import { z } from 'zod'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { readFile } from '@/lib/document/read-file'
import { storeProduct } from '@/lib/document/store-product'
import { framed } from '@/lib/paper/model/frame'
import { renderPaper } from '@/lib/paper/render-paper'
import { writeZip } from '@/lib/paper/write-zip'
import { finishPackage } from '@/lib/privacy/finish-package'
import { findOwnData, type OwnData } from '@/lib/privacy/queries/own-data'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

const words = text('vi').ownData.paper

type Part = { readonly name: string; readonly content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array> }

const day = (at: Date | null) => (at ? formatDay(dayOf(at)) : '')

/** What can be read without a program: who, which dossiers, how much else there is in the file of data. */
function summaryOf({ agency, requestedAt, data }: OwnData) {
  const { account, dossiers } = data
  const statuses = officialText.office.statuses
  const rows = dossiers.map(({ code, procedure, status, submittedAt, closedAt }) => {
    return [code ?? words.draft, procedure, statuses[status], day(submittedAt), day(closedAt)]
  })
  const counted = (['messages', 'appointments', 'complaints', 'rectifications', 'registryCalls', 'trace'] as const)
    .map((key) => ({ label: words.counted[key], value: String(data[key].length) }))
  return renderPaper(
    framed({ agency: { parent: agency.parent, name: agency.name }, place: agency.place, at: requestedAt }, officialText.paper.frame, {
      title: words.title,
      subtitle: words.subtitle(formatMoment(requestedAt)),
      blocks: [
        { kind: 'heading', text: words.account },
        {
          kind: 'rows',
          layout: 'columns',
          rows: [
            { label: words.name, value: account.fullName },
            { label: words.personalId, value: account.personalId },
            { label: words.phone, value: account.phone ?? words.none },
            { label: words.email, value: account.email ?? words.none },
            { label: words.since, value: day(account.createdAt) },
          ],
        },
        { kind: 'heading', text: words.dossiers(dossiers.length) },
        ...(rows.length === 0
          ? []
          : [{ kind: 'table', columns: words.columns.map((label, index) => ({ label, width: [3, 5, 3, 2, 2][index] ?? 2 })), rows, letters: 'small' } as const]),
        { kind: 'heading', text: words.others },
        { kind: 'rows', layout: 'columns', rows: counted },
        { kind: 'paragraph', text: words.files },
      ],
    }),
  )
}

/** The parts one after the other: each file is opened when its turn comes. */
async function* partsOf(own: OwnData): AsyncGenerator<Part> {
  yield { name: 'doc-truoc.txt', content: [words.readMe] }
  yield { name: 'du-lieu.json', content: [`${JSON.stringify(own.data, null, 1)}\n`] }
  yield { name: 'tom-tat.pdf', content: [await summaryOf(own)] }
  for (const { path, grant } of own.files) {
    const found = await readFile(grant)
    // Node reads streams in pieces, though the browser's type does not say so.
    if (found) yield { name: path, content: (await found.open()) as unknown as AsyncIterable<Uint8Array> }
  }
}

/** Makes the package that a person asked for; one that was made is left as it is. */
export const makePackageJob = defineJob({
  name: 'make-package',
  payload: z.object({ packageId: z.uuid() }),
  async run(actor, { packageId }, { now }) {
    const own = await findOwnData(actor, packageId)
    if (!own) return
    const name = `${words.fileName}-${dayOf(own.requestedAt)}`
    const stored = await storeProduct(actor, { agencyId: own.agency.id, name, mediaType: 'application/zip', content: writeZip(partsOf(own), own.requestedAt) }, now)
    if (!stored.ok) throw new Error(stored.code)
    await finishPackage(actor, { packageId, fileId: stored.value.id, link: (locale) => paths.ownData(locale) }, now)
  },
})
