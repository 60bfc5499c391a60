import 'server-only'
import { readFileSync } from 'node:fs'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import type { Drawn, PreviewTask } from './finding.ts'

// A process of its own, as examine.ts is: what it draws was checked when it came in, but a drawing program is the larger target.

sharp.cache(false)
sharp.concurrency(1)

const library = PDFiumLibrary.init()

async function draw({ file, out, mediaType, width, pixels }: PreviewTask): Promise<Drawn> {
  const bytes = readFileSync(file)
  if (mediaType !== 'application/pdf') {
    await sharp(bytes, { limitInputPixels: pixels }).resize({ width, withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 80 }).toFile(out)
    return { ok: true, pages: 1 }
  }
  const pdf = await (await library).loadDocument(bytes)
  try {
    const pages = pdf.getPageCount()
    const page = pdf.getPage(0)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    // A strip a kilometre long would fill the memory.
    if (originalHeight / originalWidth > 20) return { ok: false }
    const drawn = await page.render({ width, height: Math.max(1, Math.round((width * originalHeight) / originalWidth)), render: 'bitmap' })
    await sharp(drawn.data, { raw: { width: drawn.width, height: drawn.height, channels: 4 } }).flatten({ background: '#fff' }).jpeg({ quality: 80 }).toFile(out)
    return { ok: true, pages }
  } finally {
    pdf.destroy()
  }
}

process.on('message', (task: PreviewTask) => {
  void draw(task).catch((): Drawn => ({ ok: false })).then((drawn) => process.send?.(drawn))
})
process.once('disconnect', () => process.exit(0))
