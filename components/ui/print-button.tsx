'use client'

import type { ReactNode } from 'react'
import { Button } from './button'

/** Opens the browser's own print dialogue. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return (
    <Button
      type="button"
      onClick={() => {
        window.print()
      }}
    >
      {children}
    </Button>
  )
}
