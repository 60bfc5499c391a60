'use client'

import { useRef, useState, type SubmitEvent } from 'react'

/**
 * Sends a form of files by itself, so that one sees how far it has come, and goes where the answer says. `percent` is
 * null while nothing is sent; `broken` counts how often it was broken off.
 */
export function useUpload(action: string) {
  const [percent, setPercent] = useState<number | null>(null)
  const [broken, setBroken] = useState(0)
  const running = useRef(false)

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (running.current) return
    running.current = true
    const request = new XMLHttpRequest()
    const stop = () => {
      running.current = false
      setPercent(null)
      setBroken((times) => times + 1)
    }
    request.upload.onprogress = ({ loaded, total }) => setPercent(Math.floor((loaded / Math.max(1, total)) * 100))
    request.onerror = stop
    request.onload = () => {
      const target = request.getResponseHeader('x-next')
      if (target) location.assign(target)
      else stop()
    }
    request.open('POST', action)
    request.setRequestHeader('accept', 'application/json')
    request.send(new FormData(event.currentTarget, event.submitter))
  }
  return { percent, broken, send }
}
