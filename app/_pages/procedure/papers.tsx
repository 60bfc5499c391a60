import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Localised } from '@/components/ui/localised'
import type { Component } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import type { PartProps } from './procedure'

type ListProps = {
  readonly locale: Locale
  readonly heading: string
  readonly lead?: string
  readonly components: readonly Component[]
  /** True for what the office gets by itself. */
  readonly spared?: boolean
}

function notesOf(locale: Locale, { originals, copies, condition, required }: Component): string {
  const words = text(locale).catalogue.procedure
  return [
    originals > 0 ? words.originals(originals) : '',
    copies > 0 ? words.copies(copies) : '',
    required || condition ? '' : words.optional,
    condition ? words.sometimes : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function Line({ children }: { readonly children: ReactNode }) {
  return <span className="block text-sm text-soft">{children}</span>
}

function PaperList({ locale, heading, lead, components, spared = false }: ListProps) {
  if (components.length === 0) return null
  return (
    <div className={`mb-5 rounded-lg border p-5 ${spared ? 'border-success bg-success-soft' : 'border-rule bg-paper'}`}>
      <h3 className="text-lg">{heading}</h3>
      {lead ? <p className="mt-1">{lead}</p> : null}
      <ul className="mt-3 space-y-3">
        {components.map((component) => (
          <li key={component.key} className="flex gap-3">
            <span className={`mt-1 ${spared ? 'text-success' : 'text-accent'}`}>
              <Icon name={spared ? 'check' : 'dot'} />
            </span>
            <span className="min-w-0">
              <Localised value={component.title} locale={locale} />
              {spared ? null : <Line>{notesOf(locale, component)}</Line>}
              {component.hint && !spared ? (
                <Line>
                  <Localised value={component.hint} locale={locale} />
                </Line>
              ) : null}
              {component.replacedNote ? (
                <Line>
                  <Localised value={component.replacedNote} locale={locale} />
                </Line>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What to hand in, and what need not be handed in because the state has it. */
export function Papers({ locale, definition: { components } }: PartProps) {
  const words = text(locale).catalogue.procedure
  const replaced = components.filter(({ replaceableBy }) => replaceableBy.length > 0)
  const asked = components.filter((one) => !replaced.includes(one) && one.kind === 'SUBMIT')
  const present = components.filter((one) => !replaced.includes(one) && one.kind === 'PRESENT')
  return (
    <section className="mb-10 max-w-text">
      <h2 className="mb-3 text-xl">{words.papers}</h2>
      {asked.length === 0 ? <p className="mb-4">{words.submitNone}</p> : null}
      <PaperList locale={locale} heading={words.submit} lead={words.how} components={asked} />
      <PaperList locale={locale} heading={words.replaced} lead={words.replacedLead} components={replaced} spared />
      <PaperList locale={locale} heading={words.present} lead={words.presentLead} components={present} spared />
      <p>{words.noMore}</p>
    </section>
  )
}
