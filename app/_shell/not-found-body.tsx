import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'

export type NotFoundBodyProps = {
  readonly title: string
  readonly body: string
  /** True where another language's stands above it: a heading of the second level. */
  readonly second?: boolean
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

/** What a page says that is not there, and where to go instead. */
export function NotFoundBody({ title, body, links, second = false }: NotFoundBodyProps) {
  return (
    <>
      {second ? (
        <div className="max-w-text">
          <h2 className="text-xl">{title}</h2>
          <p className="mt-3">{body}</p>
        </div>
      ) : (
        <PageTitle lead={body}>{title}</PageTitle>
      )}
      <ButtonGroup>
        {links.map(({ href, text }, index) => (
          <LinkButton key={href} href={href} variant={index === 0 && !second ? 'primary' : 'secondary'}>
            {text}
          </LinkButton>
        ))}
      </ButtonGroup>
    </>
  )
}
