import type { Metadata } from 'next'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/prose'
import { text, type Locale } from '@/lib/text/text'

type Name = 'privacy' | 'terms' | 'accessibility'

export type ArticlePageProps = { readonly locale: Locale; readonly name: Name }

/** Title and description of such a page. */
export function articleMetadata({ locale, name }: ArticlePageProps): Metadata {
  const { title, lead } = text(locale)[name]
  return { title, description: lead }
}

/** The pages of running text: privacy notice, terms of use, accessibility statement. */
export function ArticlePage({ locale, name }: ArticlePageProps) {
  const { title, lead, sections, updated } = text(locale)[name]
  return (
    <>
      <PageTitle lead={lead}>{title}</PageTitle>
      <Prose>
        {sections.map(({ heading, blocks }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {blocks.map((block) =>
              typeof block === 'string' ? (
                <p key={block}>{block}</p>
              ) : (
                <ul key={block[0]}>
                  {block.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              ),
            )}
          </section>
        ))}
        <p className="text-sm text-soft">{updated}</p>
      </Prose>
    </>
  )
}
