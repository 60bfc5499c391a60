import { Button } from '@/components/ui/button'

export type UploadWords = {
  readonly progress: string
  readonly brokenOff: string
  /** Where files go on after a cut. */
  readonly resumable?: Readonly<Record<'waiting' | 'cutOff' | 'cancelled' | 'cancel', string>>
}

type UploadProgressProps = {
  readonly percent: number | null
  readonly waiting: boolean
  readonly words: UploadWords
  readonly cancel: () => void
}

/** How far an upload has come, read out by tens; that the line is cut; and a way to give it up. */
export function UploadProgress({ percent, waiting, words, cancel }: UploadProgressProps) {
  const { progress, resumable } = words
  const said = percent === null ? '' : `${progress} ${String(percent - (percent % 10))}%`
  return (
    <div className="mt-4 min-h-12 max-w-field">
      <p aria-live="polite">{waiting && resumable ? resumable.waiting : said}</p>
      {percent === null ? null : (
        <>
          <progress className="w-full" max={100} value={percent} aria-label={progress} />
          {resumable ? (
            <Button type="button" variant="quiet" onClick={cancel}>
              {resumable.cancel}
            </Button>
          ) : null}
        </>
      )}
    </div>
  )
}

/** What went wrong with an upload, for the head of its form. */
export function uploadErrors(failed: 'broken' | 'cut-off' | 'cancelled' | null, { brokenOff, resumable }: UploadWords): readonly { readonly message: string }[] {
  if (failed === null) return []
  if (failed === 'broken' || !resumable) return [{ message: brokenOff }]
  return [{ message: failed === 'cut-off' ? resumable.cutOff : resumable.cancelled }]
}
