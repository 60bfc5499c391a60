'use client'

import { ErrorBody } from '@/app/_shell/error-body'
import { faults } from '@/lib/text/vi/faults'

export default function ErrorPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <main className="p-6">
      <ErrorBody words={faults.error} home="/" error={error} retry={retry} />
    </main>
  )
}
