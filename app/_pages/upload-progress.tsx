/** How far an upload has come; read out by tens. */
export function UploadProgress({ percent, words }: { readonly percent: number | null; readonly words: { readonly progress: string } }) {
  return (
    <div className="mt-4 min-h-12 max-w-field">
      <p aria-live="polite">{percent === null ? '' : `${words.progress} ${String(percent - (percent % 10))}%`}</p>
      {percent === null ? null : <progress className="w-full" max={100} value={percent} aria-label={words.progress} />}
    </div>
  )
}
