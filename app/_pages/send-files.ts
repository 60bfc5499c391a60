import type { HttpResponse, PreviousUpload, Upload, UrlStorage } from 'tus-js-client'

/** A file that was chosen at a place of a form. */
export type Chosen = { readonly place: string; readonly file: File }

export type Sending = {
  /** Bytes sent of all files. */
  readonly progress: (sent: number) => void
  /** The line is cut, and it is tried again; or it is back. */
  readonly waiting: (is: boolean) => void
  readonly signal: AbortSignal
}

/** 'sent': each was taken or refused; 'cut-off': the line did not come back in time; 'cancelled': given up, nothing is kept. */
export type Sent = { readonly how: 'sent' | 'cut-off' | 'cancelled'; readonly refused: readonly string[] }

/** Small pieces: what lies between is not lost behind a proxy that passes on whole requests only. */
const piece = 1024 * 1024

/** For two minutes without any progress. */
const retryDelays = [500, 1000, 2000, 3000, ...Array.from({ length: 23 }, () => 5000)]

/** Files that were taken or refused: a second press of the button does not send them again. */
const done = new WeakSet<File>()

/** Sends the files one after the other, each from where it was cut off, also before the page was loaded anew. */
export async function sendFiles(url: string, files: readonly Chosen[], on: Sending): Promise<Sent> {
  const refused: string[] = []
  let before = 0
  for (const { place, file } of files) {
    if (!done.has(file)) {
      const code = await sendFile(url, { place, file }, { ...on, progress: (sent) => on.progress(before + sent) })
      if (code === 'cut-off' || code === 'cancelled') return { how: code, refused }
      done.add(file)
      if (code !== null) refused.push(`${place}:${code}`)
    }
    before += file.size
  }
  return { how: 'sent', refused }
}

/** Null where the file was taken, else why it was not. */
async function sendFile(url: string, { place, file }: Chosen, { progress, waiting, signal }: Sending): Promise<string | null> {
  const tus = await import('tus-js-client').catch(() => null)
  if (!tus) return 'cut-off'
  const key = await keyOf(url, place, file)
  return new Promise((resolve) => {
    const upload: Upload = new tus.Upload(file, {
      endpoint: url,
      metadata: { place, name: file.name },
      chunkSize: piece,
      uploadDataDuringCreation: file.size <= piece / 4,
      retryDelays,
      fingerprint: () => Promise.resolve(key ?? ''),
      storeFingerprintForResuming: key !== null,
      removeFingerprintOnSuccess: true,
      urlStorage: addresses,
      onShouldRetry: (error) => {
        const again = mayGoOn(error.originalResponse)
        waiting(again)
        return again
      },
      onProgress: (sent) => {
        waiting(false)
        progress(sent)
      },
      onSuccess: () => resolve(null),
      onError: (error) => resolve('originalResponse' in error ? codeIn(error.originalResponse) : 'cut-off'),
    })
    const cancel = () => void upload.abort(true).catch(() => undefined).finally(() => resolve('cancelled'))
    if (signal.aborted) {
      resolve('cancelled')
      return
    }
    signal.addEventListener('abort', cancel, { once: true })
    void upload.findPreviousUploads().then(([previous]) => {
      if (previous) upload.resumeFromPreviousUpload(previous)
      if (!signal.aborted) upload.start()
    })
  })
}

/** The server did not answer, is busy with this very file, or knows another end of it. */
const mayGoOn = (answer: HttpResponse | null): boolean => {
  const status = answer?.getStatus() ?? 0
  return status === 0 || status >= 500 || status === 409 || status === 423
}

/** The code of a refusal, as the door wrote it. */
function codeIn(answer: HttpResponse | null): string {
  if (mayGoOn(answer)) return 'cut-off'
  const code = answer?.getBody().trim() ?? ''
  return /^[a-z-]{2,40}$/.test(code) ? code : 'broken-off'
}

/**
 * Under which name the browser remembers where a file was going: a hash, for the names of files tell of people. Null where the
 * browser cannot hash (no HTTPS): the upload then goes on after a cut, not after the page was loaded anew.
 */
async function keyOf(url: string, place: string, { name, size, lastModified }: File): Promise<string | null> {
  if (!('subtle' in crypto)) return null
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode([url, place, name, size, lastModified].join('\n')))
  return `tai-len:${Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Keeps the address of an unfinished upload and nothing else; the library's own keeps the name of the file. */
const addresses: UrlStorage = {
  findAllUploads: () => Promise.resolve([]),
  findUploadsByFingerprint: (key) => {
    const uploadUrl = readable(() => localStorage.getItem(key))
    const found: PreviousUpload[] = uploadUrl ? [{ size: null, metadata: {}, creationTime: '', urlStorageKey: key, uploadUrl, parallelUploadUrls: null }] : []
    return Promise.resolve(found)
  },
  removeUpload: (key) => Promise.resolve(readable(() => localStorage.removeItem(key)) ?? undefined),
  addUpload: (key, { uploadUrl }) => {
    readable(() => localStorage.setItem(key, uploadUrl ?? ''))
    return Promise.resolve(key)
  },
}

/** A browser may keep nothing at all. */
function readable<T>(of: () => T): T | null {
  try {
    return of()
  } catch {
    return null
  }
}
