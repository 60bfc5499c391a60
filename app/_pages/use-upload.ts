'use client'

import { useRef, useState, type SubmitEvent } from 'react'
import type { Chosen } from './send-files'

/** How an upload stands: `broken` and `cut` are errors, said in words at the head of the form. */
export type UploadState = {
  /** Null while nothing is sent. */
  readonly percent: number | null
  readonly waiting: boolean
  readonly failed: 'broken' | 'cut-off' | 'cancelled' | null
  /** How often it failed. */
  readonly attempt: number
}

const atRest: UploadState = { percent: null, waiting: false, failed: null, attempt: 0 }

const chosenIn = (form: HTMLFormElement): readonly Chosen[] =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].flatMap(({ name, files }) => Array.from(files ?? [], (file) => ({ place: name, file })))

/**
 * Sends a form of files by itself, so that one sees how far it has come, and goes where the answer says. With `resumable`, the door
 * that takes files by pieces, each file goes there first and goes on after a cut; the form follows without them.
 */
export function useUpload(action: string, resumable?: string) {
  const [state, setState] = useState(atRest)
  const running = useRef<AbortController | null>(null)

  const stop = (failed: NonNullable<UploadState['failed']>) => {
    running.current = null
    setState(({ attempt }) => ({ ...atRest, failed, attempt: attempt + 1 }))
  }
  const move = (part: Partial<UploadState>) => setState((now) => ({ ...now, ...part }))

  function post(body: FormData) {
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => {
      if (!resumable) move({ percent: Math.floor((loaded / Math.max(1, total)) * 100) })
    }
    request.onerror = () => stop('broken')
    request.onload = () => {
      const target = request.getResponseHeader('x-next')
      if (target) location.assign(target)
      else stop('broken')
    }
    request.open('POST', action)
    request.setRequestHeader('accept', 'application/json')
    request.send(body)
  }

  async function sendByPieces(url: string, files: readonly Chosen[], body: FormData, signal: AbortSignal) {
    const total = files.reduce((sum, { file }) => sum + file.size, 1)
    const { sendFiles } = await import('./send-files')
    const { how, refused } = await sendFiles(url, files, {
      progress: (sent) => move({ percent: Math.floor((sent / total) * 100) }),
      waiting: (waiting) => move({ waiting }),
      signal,
    })
    if (how !== 'sent') {
      stop(how)
      return
    }
    for (const { place } of files) body.delete(place)
    for (const one of refused) body.append('_refused', one)
    post(body)
  }

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (running.current) return
    running.current = new AbortController()
    const body = new FormData(event.currentTarget, event.submitter)
    const files = resumable ? chosenIn(event.currentTarget) : []
    move({ failed: null })
    if (!resumable || files.length === 0) {
      post(body)
      return
    }
    move({ percent: 0 })
    sendByPieces(resumable, files, body, running.current.signal).catch(() => stop('cut-off'))
  }
  return { ...state, send, cancel: () => running.current?.abort() }
}
