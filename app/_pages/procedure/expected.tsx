'use client'

import { useEffect, useState } from 'react'
import { formatMoment } from '@/lib/core/dates'

export type ExpectedProps = {
  /** Answers `{intakeBy, dueAt}`, moments in ISO 8601; `dueAt` may be null. */
  readonly source: string
  /** `intake` and `due` stand before their moment. */
  readonly words: { readonly title: string; readonly intake: string; readonly due: string; readonly note: string }
}

type Answer = { readonly intakeBy: string; readonly dueAt: string | null }

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'intakeBy' in value && 'dueAt' in value

async function ask(source: string, signal: AbortSignal): Promise<Answer | null> {
  try {
    const response = await fetch(source, { signal })
    const answer: unknown = response.ok ? await response.json() : null
    return isAnswer(answer) ? answer : null
  } catch {
    return null
  }
}

/** By when one would have the result when filing now. The rule in words stands without it. */
export function Expected({ source, words }: ExpectedProps) {
  const [answer, setAnswer] = useState<Answer | null>(null)

  useEffect(() => {
    const controller = new AbortController()
    void ask(source, controller.signal).then((given) => {
      if (!controller.signal.aborted) setAnswer(given)
    })
    return () => {
      controller.abort()
    }
  }, [source])

  if (!answer) return null
  const lines = [
    { lead: words.intake, moment: answer.intakeBy },
    { lead: words.due, moment: answer.dueAt },
  ]
  return (
    <div className="notice mt-5 rounded border-l-6 border-accent bg-accent-soft p-4">
      <p className="font-bold">{words.title}</p>
      {lines.map(({ lead, moment }) =>
        moment === null ? null : (
          <p key={lead}>
            {lead}
            <time dateTime={moment}>
              <strong>{formatMoment(new Date(moment))}</strong>
            </time>
          </p>
        ),
      )}
      <p className="text-sm text-soft">{words.note}</p>
    </div>
  )
}
