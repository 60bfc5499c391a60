import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { type SummaryItem, SummaryList } from '@/components/ui/summary-list'
import { formatMoment } from '@/lib/core/dates'
import { knownNames } from '@/lib/dossier/model/known-names'
import { checkDefinition, type DefinitionProblem } from '@/lib/procedure/model/check-definition'
import type { DraftVersion } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { discardDraft } from '../../actions'
import { Done } from '../../done'
import { DraftForm } from '../../draft-form'
import { requireDraft, seenOf } from './draft'
import { componentText, feeText, limitText, scopeOf } from './lines'

const { draft: words, texts, list, home, form, problems: sentences } = officialText.procedures

export const metadata: Metadata = { title: words.title }

function textItems({ definition }: DraftVersion): SummaryItem[] {
  const { name, summary, audience, description, conditions, feeNote } = definition
  const said = { name, summary, audience, description, conditions, feeNote }
  return Object.entries(said).map(([key, value]) => ({ key, label: texts[key as keyof typeof said], value: value?.vi ?? words.notSaid }))
}

type SectionProps = { readonly id: string; readonly title: string; readonly items: readonly SummaryItem[]; readonly children: ReactNode }

function Section({ id, title, items, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="mb-12">
      <h2 id={id} className="mb-4 text-xl">
        {title}
      </h2>
      {items.length === 0 ? null : <SummaryList items={items} />}
      <div className="mt-4">{children}</div>
    </section>
  )
}

function Texts({ draft }: { readonly draft: DraftVersion }) {
  return (
    <Section id="texts" title={words.texts} items={textItems(draft)}>
      <LinkButton variant="secondary" href={paths.adminDraftPart(draft.code, 'noi-dung')}>{`${words.change} ${words.about.texts}`}</LinkButton>
    </Section>
  )
}

function Limits({ draft: { code, definition } }: { readonly draft: DraftVersion }) {
  const items = definition.timeLimits.map((rule, index) => ({ key: String(index), label: scopeOf(definition, rule), value: limitText(rule) }))
  return (
    <Section id="limits" title={words.limits} items={items}>
      <LinkButton variant="secondary" href={paths.adminDraftPart(code, 'thoi-han')}>{`${words.change} ${words.about.limits}`}</LinkButton>
    </Section>
  )
}

function Fees({ draft: { code, definition } }: { readonly draft: DraftVersion }) {
  const items = definition.fees.map((rule) => ({
    key: rule.key,
    label: rule.label.vi,
    value: feeText(definition, rule),
    change: { href: paths.adminDraftPart(code, 'le-phi', rule.key), text: words.change, about: rule.label.vi },
  }))
  return (
    <Section id="fees" title={words.fees} items={items}>
      {items.length === 0 ? <p className="mb-4">{words.noFees}</p> : null}
      <LinkButton variant="secondary" href={paths.adminDraftPart(code, 'le-phi', 'moi')}>{words.addFee}</LinkButton>
    </Section>
  )
}

function Components({ draft: { code, definition } }: { readonly draft: DraftVersion }) {
  const items = definition.components.map((one) => ({
    key: one.key,
    label: one.title.vi,
    value: componentText(one),
    change: { href: paths.adminDraftPart(code, 'thanh-phan', one.key), text: words.change, about: one.title.vi },
  }))
  return (
    <Section id="components" title={words.components} items={items}>
      {items.length === 0 ? <p className="mb-4">{words.noComponents}</p> : null}
      <LinkButton variant="secondary" href={paths.adminDraftPart(code, 'thanh-phan', 'moi')}>{words.addComponent}</LinkButton>
    </Section>
  )
}

function Problems({ problems }: { readonly problems: readonly DefinitionProblem[] }) {
  return (
    <Notification tone="warning" title={words.problems}>
      <ul className="list-disc pl-5">
        {problems.map(({ where, code, about }) => (
          <li key={`${where} ${code} ${about}`}>
            {sentences[code]}: {[where, about].filter((part) => part !== '').join(' – ')}
          </li>
        ))}
      </ul>
      <p className="mt-2">{words.problemsHelp}</p>
    </Notification>
  )
}

/** What the draft says, each part with the way to change it, and the way to publish it or throw it away. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua'>) {
  const draft = await requireDraft((await params).code)
  const { code, definition, number, updatedAt } = draft
  const problems = checkDefinition(definition, knownNames)
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[{ text: list.title, href: paths.adminProcedures() }, { text: code, href: paths.adminProcedure(code) }, { text: words.title }]}
      />
      <Done code={(await searchParams)['xong']} />
      <PageTitle caption={`${words.caption} ${String(number)} · ${words.lastSaved} ${formatMoment(updatedAt)}`} lead={words.lead}>
        {words.title}: {definition.name.vi}
      </PageTitle>
      {problems.length === 0 ? null : <Problems problems={problems} />}
      <Texts draft={draft} />
      <Limits draft={draft} />
      <Fees draft={draft} />
      <Components draft={draft} />
      <p className="mb-6 max-w-text text-soft">{words.onlyStudio}</p>
      {problems.length === 0 ? <LinkButton href={paths.adminDraftPart(code, 'cong-bo')}>{words.publish}</LinkButton> : null}
      {number === 1 ? null : (
        <div className="mt-10 max-w-text">
          <Details summary={words.discard}>
            <p className="mb-4">{words.discardHelp}</p>
            <DraftForm action={discardDraft} words={form} hidden={seenOf(draft)} variant="danger" submit={words.discard} busy={words.discarding} />
          </Details>
        </div>
      )}
    </>
  )
}
