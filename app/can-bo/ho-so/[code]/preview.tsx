import { officialText } from '@/lib/text/text'

const words = officialText.office.bench

export type PreviewProps = { readonly href: string; readonly mediaType: string; readonly name: string }

/**
 * A paper inside the page. A phone has no reader for PDFs in a frame, so the ways to open and to keep it always stand
 * beside it.
 */
export function Preview({ href, mediaType, name }: PreviewProps) {
  return (
    <figure className="mb-8 rounded-lg border border-rule bg-paper p-3">
      {mediaType === 'application/pdf' ? (
        <iframe src={`${href}#navpanes=0&view=FitH`} title={words.previewOf(name)} loading="lazy" className="h-[80vh] max-h-[60rem] w-full border-0 max-sm:h-80" />
      ) : (
        <img src={href} alt={words.previewOf(name)} className="h-auto w-full" />
      )}
      <figcaption className="mt-2 flex flex-wrap gap-x-6">
        <span className="inline-flex min-h-11 min-w-0 items-center font-bold break-all">{name}</span>
        <a href={href} target="_blank" className="inline-flex min-h-11 items-center">
          {words.open}
        </a>
        <a href={href} download={name} className="inline-flex min-h-11 items-center">
          {words.download}
        </a>
      </figcaption>
    </figure>
  )
}
