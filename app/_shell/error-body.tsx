'use client'

import { useEffect } from 'react'
import { Button, ButtonGroup, LinkButton } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'

export type ErrorBodyProps = {
  readonly words: {
    readonly title: string
    readonly body: string
    readonly reference: string
    readonly retry: string
    readonly home: string
  }
  readonly home: string
  readonly error: unknown
  readonly retry: () => void
}

/** The number under which the log keeps the error, where the server threw it. */
function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return typeof error.digest === 'string' ? error.digest : undefined
}

/** Says that the fault is ours, that nothing saved is lost, and what to do. */
export function ErrorBody({ words, home, error, retry }: ErrorBodyProps) {
  const digest = digestOf(error)
  // What has failed may be the page's own title.
  useEffect(() => {
    document.title = words.title
  }, [words.title])
  return (
    <div role="alert">
      <PageTitle lead={words.body}>{words.title}</PageTitle>
      {digest === undefined ? null : (
        <p>
          {words.reference} <strong>{digest}</strong>
        </p>
      )}
      <ButtonGroup>
        <Button type="button" onClick={retry}>
          {words.retry}
        </Button>
        <LinkButton href={home} variant="secondary">
          {words.home}
        </LinkButton>
      </ButtonGroup>
    </div>
  )
}
