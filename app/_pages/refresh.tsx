'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks for the page's data again and again, without a flash; a screen without scripts loads the page anew instead. */
export function Refresh({ seconds }: { readonly seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      router.refresh()
    }, seconds * 1000)
    return () => {
      clearInterval(timer)
    }
  }, [router, seconds])
  return null
}
