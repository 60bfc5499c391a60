import { AnswerForm } from '@/app/_pages/answer-form'
import { Button } from '@/components/ui/button'
import { formatDay } from '@/lib/core/dates'
import { dayOfPaper, type VaultPaper } from '@/lib/document/model/vault'
import { limitsOf, unfitFor } from '@/lib/dossier/model/file-limits'
import type { MyDraft } from '@/lib/dossier/queries/mine'
import { localize } from '@/lib/form/model/fields'
import type { Component } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { takeFromVault } from './vault-actions'

const vaultForm = 'tu-kho-giay-to'

type OffersProps = { readonly component: Component; readonly draft: Pick<MyDraft, 'files'>; readonly papers: readonly VaultPaper[]; readonly locale: Locale }

/** Papers of the citizen's own that serve for a component, each to be used at one press. */
export function VaultOffers({ component, draft, papers, locale }: OffersProps) {
  const words = text(locale).vault
  const there = draft.files.filter(({ componentKey }) => componentKey === component.key)
  const isOffered = ({ id, documentType, files }: VaultPaper) =>
    component.documentTypes?.includes(documentType) === true &&
    there.length + files.length <= component.maxFiles &&
    files.every((file) => unfitFor(limitsOf(component), file) === null) &&
    !there.some(({ vaultEntry }) => vaultEntry === id)
  const offered = papers.filter(isOffered)
  if (offered.length === 0) return null
  return (
    <div className="mb-4 max-w-text rounded-lg border border-rule bg-paper p-4">
      <h3 className="font-bold">{words.offer.title}</h3>
      <ul className="mt-2 space-y-3">
        {offered.map((paper) => (
          <li key={paper.id}>
            <Button form={vaultForm} name="choice" value={`${component.key}:${paper.id}`} variant="secondary">
              {words.offer.use(nameOf(paper, locale), formatDay(dayOfPaper(paper)))}
            </Button>
            <p className="mt-1 text-sm text-soft">{words.sources[paper.source](paper.dossierCode)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What kind of paper it is; of an unknown kind its own title. */
const nameOf = ({ documentType, title }: VaultPaper, locale: Locale): string =>
  documentType === 'other' ? localize(title, locale).text : text(locale).vault.types[documentType]

/** The form to which the buttons of all offers of a page belong. */
export function VaultForm({ procedureCode, locale }: { readonly procedureCode: string; readonly locale: Locale }) {
  const { errorTitle, refusals } = text(locale).vault
  return (
    <AnswerForm action={takeFromVault} id={vaultForm} words={{ errorTitle, refusals, fields: {} }}>
      <input type="hidden" name="procedureCode" value={procedureCode} />
      <input type="hidden" name="_locale" value={locale} />
    </AnswerForm>
  )
}
