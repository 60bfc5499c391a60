'use client'

import { faults as en } from '@/lib/text/en/faults'
import { faults as vi } from '@/lib/text/vi/faults'
import { ErrorBody } from './_shell/error-body'
import './globals.css'

/** The last resort, when the frame of a zone itself has failed: both languages, since the zone is not known. */
export default function GlobalError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang="vi">
      <body>
        <title>{vi.error.title}</title>
        <main className="mx-auto max-w-page px-4 py-12">
          <ErrorBody words={vi.error} home="/" error={error} retry={retry} />
          <hr className="my-10 border-rule" />
          <div lang="en">
            <p className="font-bold">{en.error.title}</p>
            <p>{en.error.body}</p>
          </div>
        </main>
      </body>
    </html>
  )
}
