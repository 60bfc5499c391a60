import { UploadedFiles } from '@/app/_pages/upload-field'
import { FileInput } from '@/components/ui/text-input'
import { Localised } from '@/components/ui/localised'
import { acceptedBy, formatSize } from '@/lib/document/model'
import { limitsOf } from '@/lib/dossier/model/file-limits'
import { replacing } from '@/lib/dossier/model/supplement'
import type { MyDossier } from '@/lib/dossier/queries/mine'
import type { Component } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { removal } from './supplement-state'

type Item = NonNullable<MyDossier['supplement']>['items'][number]

type FaultyFilesProps = {
  readonly dossier: MyDossier
  readonly component: Component
  readonly item: Item
  /** What is wrong at a place, by its name. */
  readonly errorAt: (place: string) => string | undefined
  readonly locale: Locale
}

/** A paper of which single files are at fault: each with its picture at the page in question, and room for the one that takes its place. */
export function FaultyFiles({ dossier, component, item, errorAt, locale }: FaultyFilesProps) {
  const { faulty: words } = text(locale).dossier
  return (
    <section className="mb-10 border-t border-rule pt-6" aria-labelledby={`${component.key}-title`}>
      <h2 id={`${component.key}-title`} className="text-lg font-bold">
        <Localised value={component.title} locale={locale} />
      </h2>
      <p lang="vi" className="mt-3 max-w-text whitespace-pre-line border-l-4 border-warning pl-4">
        {item.reason}
      </p>
      <p className="mt-2 mb-4 text-soft">{words.keeps}</p>
      {(item.files ?? []).map(({ file, page }) => (
        <FaultyFile key={file} dossier={dossier} component={component} file={file} page={page} errorAt={errorAt} locale={locale} />
      ))}
    </section>
  )
}

type FaultyFileProps = Omit<FaultyFilesProps, 'item'> & { readonly file: string; readonly page: number | null }

function FaultyFile({ dossier, component, file, page, errorAt, locale }: FaultyFileProps) {
  const { faulty: words } = text(locale).dossier
  const old = dossier.files.find((one) => one.file === file)
  const place = replacing(component.key, file)
  const added = dossier.files.filter(({ replaces, supplementRequestId }) => replaces === file && supplementRequestId === dossier.supplement?.key)
  const name = old?.name ?? ''
  const { bytes, accepts } = limitsOf(component)
  return (
    <div className="mb-8">
      <h3 className="mb-2 font-bold wrap-anywhere">{page === null ? words.file(name) : words.page(page, name)}</h3>
      {old ? <Shown href={paths.citizenFile(dossier.code, file)} page={page} mediaType={old.mediaType} title={words.shown(name)} open={words.open} /> : null}
      <UploadedFiles files={added} hrefOf={(one) => paths.citizenFile(dossier.code, one)} removal={(one) => ({ name: 'intent', value: `${removal}${one}` })} locale={locale} />
      {added.length > 0 ? (
        <p className="text-soft">{words.chosen}</p>
      ) : (
        <FileInput
          name={place}
          label={words.choose(name)}
          hint={text(locale).journey.papers.atMost(1, formatSize(bytes), accepts)}
          error={errorAt(place)}
          accept={acceptedBy(accepts)}
        />
      )}
    </div>
  )
}

type ShownProps = { readonly href: string; readonly page: number | null; readonly mediaType: string; readonly title: string; readonly open: string }

/** The file as it was handed in, a PDF at the page in question; a phone without a reader in the page opens it by the link. */
function Shown({ href, page, mediaType, title, open }: ShownProps) {
  const at = page === null || mediaType !== 'application/pdf' ? href : `${href}#page=${String(page)}`
  return (
    <figure className="mb-4 max-w-text rounded-lg border border-rule bg-paper p-3">
      {mediaType === 'application/pdf' ? (
        <iframe src={`${href}#page=${String(page ?? 1)}&navpanes=0&view=FitH`} title={title} loading="lazy" className="h-96 w-full border-0 max-sm:h-72" />
      ) : (
        <img src={href} alt={title} className="h-auto max-h-[32rem] w-full object-contain" />
      )}
      <figcaption>
        <a href={at} target="_blank" className="inline-flex min-h-11 items-center">
          {open}
        </a>
      </figcaption>
    </figure>
  )
}
