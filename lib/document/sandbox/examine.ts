import 'server-only'
import { readFileSync } from 'node:fs'
import { fileTypeFromBuffer } from 'file-type'
import type { Finding, Task } from './finding.ts'

// A process of its own: it reads strangers' files, and whoever started it ends it when one takes too long or too much memory.

async function examine({ file, out, limits }: Task): Promise<Finding> {
  const bytes = readFileSync(file)
  const kind = await fileTypeFromBuffer(bytes.subarray(0, 4100)).catch(() => undefined)
  try {
    switch (kind?.mime) {
      case 'application/pdf':
        if (bytes.length > limits.pdfBytes) return { ok: false, code: 'too-large' }
        return await (await import('./pdf.ts')).examinePdf(bytes, limits)
      case 'image/jpeg':
      case 'image/png':
      case 'image/heic':
        return await (await import('./picture.ts')).examinePicture(bytes, kind.mime, out, limits)
      default:
        return { ok: false, code: 'wrong-kind' }
    }
  } catch {
    return { ok: false, code: 'unreadable' }
  }
}

process.on('message', (task: Task) => {
  void examine(task).then((finding) => process.send?.(finding))
})
process.once('disconnect', () => process.exit(0))
