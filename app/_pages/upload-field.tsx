import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Localised } from '@/components/ui/localised'
import { FileInput } from '@/components/ui/text-input'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { acceptedBy, formatSize } from '@/lib/document/model'
import { limitsOf } from '@/lib/dossier/model/file-limits'
import type { PaperFault } from '@/lib/dossier/model/paper-faults'
import type { ToldLookUp } from '@/lib/dossier/model/replacement'
import type { ComponentFile } from '@/lib/dossier/queries/mine'
import { localize } from '@/lib/form/model/fields'
import type { Component } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { ReplacedNote } from './replaced-note'

export type UploadFieldProps = {
  readonly component: Component
  /** How many files there are already. */
  readonly count: number
  readonly error: string | undefined
  /** Why it is asked for, where an official asked. */
  readonly reason?: string | undefined
  /** What a registry said instead. */
  readonly lookUp?: ToldLookUp | undefined
  readonly locale: Locale
  /** The files there are already. */
  readonly children: ReactNode
}

/** A paper to hand in: what it is, the files there are, and room for more. */
export function UploadField({ component, count, error, reason, lookUp, locale, children }: UploadFieldProps) {
  const { papers: words } = text(locale).journey
  const title = localize(component.title, locale)
  const amount = words.copies(component.originals, component.copies)
  return (
    <section className="mb-10 border-t border-rule pt-6" aria-labelledby={`${component.key}-title`}>
      <h2 id={`${component.key}-title`} className="text-lg font-bold" lang={title.lang}>
        {title.text} {component.required || lookUp ? null : <span className="font-normal text-soft">{words.optional}</span>}
      </h2>
      {component.hint ? (
        <p className="mt-1 max-w-text text-soft">
          <Localised value={component.hint} locale={locale} />
        </p>
      ) : null}
      {amount ? <p className="mt-1 text-sm text-soft">{amount}</p> : null}
      {reason ? <p className="mt-3 max-w-text whitespace-pre-line border-l-4 border-warning pl-4">{reason}</p> : null}
      {lookUp ? <ReplacedNote lookUp={lookUp} locale={locale} /> : null}
      <Folded isFolded={lookUp?.finding === 'FOUND' && count === 0 && !error} summary={text(locale).replacing.uploadAnyway}>
        <Room component={component} count={count} error={error} locale={locale}>
          {children}
        </Room>
      </Folded>
    </section>
  )
}

function Folded({ isFolded, summary, children }: { readonly isFolded: boolean; readonly summary: string; readonly children: ReactNode }) {
  if (!isFolded) return children
  return (
    <div className="mt-3">
      <Details summary={summary}>{children}</Details>
    </div>
  )
}

function Room({ component, count, error, locale, children }: Pick<UploadFieldProps, 'component' | 'count' | 'error' | 'locale' | 'children'>) {
  const { papers: words } = text(locale).journey
  const title = localize(component.title, locale).text
  const { files, bytes, accepts } = limitsOf(component)
  return (
    <>
      <div className="mt-4">{children}</div>
      {count >= files ? (
        <p className="text-soft">{words.full}</p>
      ) : (
        <FileInput
          name={component.key}
          label={(count === 0 ? words.choose : words.chooseMore)(title)}
          hint={words.atMost(files, formatSize(bytes), accepts)}
          error={error}
          accept={acceptedBy(accepts)}
          multiple={files > 1}
        />
      )}
    </>
  )
}

export type UploadedFilesProps = {
  readonly files: readonly ComponentFile[]
  readonly hrefOf: (file: string) => string
  /** What the button beside a file says to the form that takes it away; left out where nothing may be taken away. */
  readonly removal?: (file: string) => { readonly form?: string; readonly name: string; readonly value: string }
  /** What keeps a file from being filed, where something does. */
  readonly faultIn?: (file: ComponentFile) => PaperFault | null
  readonly locale: Locale
}

/** The files of one paper, each to open and to take away again. */
export function UploadedFiles({ files, ...shown }: UploadedFilesProps) {
  if (files.length === 0) return null
  return (
    <ul className="mb-4 max-w-text divide-y divide-rule rounded border border-rule bg-paper">
      {files.map((one) => (
        <UploadedFile key={one.file} one={one} {...shown} />
      ))}
    </ul>
  )
}

function UploadedFile({ one, hrefOf, removal, faultIn, locale }: Omit<UploadedFilesProps, 'files'> & { readonly one: ComponentFile }) {
  const { papers: words } = text(locale).journey
  const { file, name, bytes, verdict, vaultEntry } = one
  const fault = faultIn?.(one) ?? (verdict === 'INFECTED' ? 'infected' : null)
  return (
    <li className="flex flex-wrap items-center gap-x-4 px-4 py-1">
      <span className="min-w-0 grow">
        {verdict === 'CLEAN' ? (
          <a href={hrefOf(file)} className="inline-flex min-h-11 items-center wrap-anywhere">
            {name}
          </a>
        ) : (
          <span className="inline-flex min-h-11 items-center wrap-anywhere">{name}</span>
        )}{' '}
        <span className="text-sm whitespace-nowrap text-soft">({formatSize(bytes)})</span>
        {vaultEntry === null ? null : <span className="block pb-2 text-sm text-soft">{text(locale).vault.offer.used}</span>}
        {verdict === 'HELD' ? <span className="block pb-2 text-sm">{words.verdicts.HELD}</span> : null}
        {fault ? <span className="block pb-2 font-bold text-danger">{words.faults[fault]}</span> : null}
      </span>
      {removal === undefined ? null : (
        <Button {...removal(file)} variant="quiet">
          {words.remove}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      )}
    </li>
  )
}
