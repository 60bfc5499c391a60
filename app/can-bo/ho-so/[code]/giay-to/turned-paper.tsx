'use client'

import { type MouseEvent, useState } from 'react'
import { ScrollArea } from './scroll-area'
import { type Rotation, turned, type Turned, type Zoom, zoomed } from './turns'

export type PaperWords = {
  readonly tools: string
  readonly turnLeft: string
  readonly turnRight: string
  readonly smaller: string
  readonly larger: string
  readonly reset: string
  readonly area: string
  readonly content: string
  /** The state in words, by degrees and percent: "90-150". */
  readonly states: Readonly<Record<string, string>>
}

export type TurnedPaperProps = Turned & {
  readonly src: string
  readonly isPdf: boolean
  readonly page: number
  /** The address of this page with the paper so turned, by "90-150". */
  readonly hrefs: Readonly<Record<string, string>>
  readonly words: PaperWords
}

const widths: Readonly<Record<Zoom, string>> = { 50: 'w-1/2', 75: 'w-3/4', 100: 'w-full', 150: 'w-[150%]', 200: 'w-[200%]', 300: 'w-[300%]' }
const turns: Readonly<Record<Rotation, string>> = { 0: '', 90: 'rotate-90', 180: 'rotate-180', 270: '-rotate-90' }

const keyOf = ({ rotation, zoom }: Turned) => `${String(rotation)}-${String(zoom)}`

/**
 * A paper that can be turned and enlarged. Each tool is a link to the page as it would be, so that it works without scripts;
 * with them nothing is loaded anew.
 */
export function TurnedPaper({ rotation, zoom, hrefs, words, ...paper }: TurnedPaperProps) {
  const [now, setNow] = useState<Turned>({ rotation, zoom })
  const tools: readonly [string, Turned][] = [
    [words.turnLeft, { ...now, rotation: turned(now.rotation, -1) }],
    [words.turnRight, { ...now, rotation: turned(now.rotation, 1) }],
    [words.smaller, { ...now, zoom: zoomed(now.zoom, -1) }],
    [words.larger, { ...now, zoom: zoomed(now.zoom, 1) }],
    [words.reset, { rotation: 0, zoom: 100 }],
  ]
  const go = (to: Turned) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    setNow(to)
  }
  return (
    <>
      <ul aria-label={words.tools} className="flex flex-wrap gap-x-4">
        {tools.map(([text, to]) => (
          <li key={text}>
            <a href={hrefs[keyOf(to)]} onClick={go(to)} className="inline-flex min-h-11 min-w-11 items-center">
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p role="status" className="mb-2 text-sm text-soft">
        {words.states[keyOf(now)]}
      </p>
      <ScrollArea label={words.area}>
        <Paper {...paper} {...now} content={words.content} />
      </ScrollArea>
    </>
  )
}

type PaperProps = Turned & Pick<TurnedPaperProps, 'src' | 'isPdf' | 'page'> & { readonly content: string }

/** On its side a paper is drawn inside a square, which is as wide as high, so that nothing of it is cut off. */
function Paper({ src, isPdf, page, rotation, zoom, content }: PaperProps) {
  const onSide = rotation === 90 || rotation === 270
  const turn = turns[rotation]
  if (isPdf) {
    // The reader of the browser enlarges by itself, and reads its address once only.
    const address = `${src}#page=${String(page)}&navpanes=0&zoom=${String(zoom)}`
    return (
      <div className={onSide ? 'aspect-square w-full' : 'h-full w-full'}>
        <iframe key={address} src={address} title={content} className={`h-full w-full border-0 ${turn}`} />
      </div>
    )
  }
  const image = onSide ? 'h-full w-full object-contain' : 'h-auto w-full'
  return (
    <div className={`${widths[zoom]} ${onSide ? 'aspect-square' : ''}`}>
      <img src={src} alt={content} className={`${image} ${turn}`} />
    </div>
  )
}
