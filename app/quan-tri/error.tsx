'use client'

import { ErrorBody } from '@/app/_shell/error-body'
import { faults } from '@/lib/text/official/faults'
import { paths } from '@/lib/web/paths'

export default function ErrorPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return <ErrorBody words={{ ...faults.error, home: faults.error.adminHome }} home={paths.adminHome()} error={error} retry={retry} />
}
