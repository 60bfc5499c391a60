'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Textarea, type TextareaProps } from '@/components/ui/text-input'
import { paths } from '@/lib/web/paths'

type MarkdownInputProps = Omit<TextareaProps, 'onChange' | 'width' | 'rows'> & {
  readonly rows: number | undefined
  readonly words: { readonly show: string; readonly ownTab: string; readonly failed: string }
}

/** Milliseconds after the last letter. */
const pause = 400

/** The main part of the page that shows the text; it went through our own sanitiser and holds no script. */
async function rendered(name: string, text: string, signal: AbortSignal): Promise<Element[]> {
  const form = new FormData()
  form.set('van-ban', name)
  form.set(name, text)
  const answer = await fetch(paths.adminMarkdown(), { method: 'POST', body: form, signal })
  if (!answer.ok) throw new Error(`the preview answered ${String(answer.status)}`)
  // The page's own style is not for here, and this page's policy would complain about it.
  const html = (await answer.text()).replace(/<style>[^<]*<\/style>/, '')
  const page = new DOMParser().parseFromString(html, 'text/html')
  return [...(page.querySelector('main')?.children ?? [])]
}

/** Shows the text in `pane`, a moment after it last changed; says so where that fails. */
function usePreview(name: string, text: string | null, failed: string) {
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (text === null) return
    const asking = new AbortController()
    const timer = setTimeout(() => {
      rendered(name, text, asking.signal).then(
        (shown) => pane.current?.replaceChildren(...shown),
        () => {
          if (!asking.signal.aborted) pane.current?.replaceChildren(failed)
        },
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [name, text, failed])
  return pane
}

/** Text in Markdown and, for who opens it, what it will look like: live with a script, in a tab of its own without. */
export function MarkdownInput({ words, rows = 5, ...field }: MarkdownInputProps) {
  const [text, setText] = useState<string | null>(null)
  const pane = usePreview(field.name, text, words.failed)
  const box = useRef<HTMLDivElement>(null)
  const typedNow = () => box.current?.querySelector('textarea')?.value ?? ''
  return (
    <div ref={box}>
      <Textarea {...field} rows={rows} width="full" onChange={(event) => (text === null ? undefined : setText(event.target.value))} />
      <details
        className="disclosure -mt-5 mb-7"
        onToggle={(event) => {
          setText(event.currentTarget.open ? typedNow() : null)
        }}
      >
        <summary>
          <Icon name="forward" />
          {words.show}
        </summary>
        <div className="mt-2 max-w-text border-l-4 border-rule pl-4">
          <div ref={pane} className="prose" lang={field.lang} />
          <Button variant="quiet" name="van-ban" value={field.name} formAction={paths.adminMarkdown()} formMethod="post" formTarget="_blank">
            {words.ownTab}
          </Button>
        </div>
      </details>
    </div>
  )
}
