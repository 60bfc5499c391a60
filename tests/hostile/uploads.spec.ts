import { expect, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { hostileFiles } from '@/tests/support/hostile-files'
import { pdf } from '@/tests/support/sample-files'
import { rows } from '@/tests/e2e/support/database'
import { citizenBrowser } from '@/tests/e2e/support/people'
import { runProgram } from '@/tests/e2e/support/programs'
import { freshId } from '@/tests/e2e/support/windows'
import { allIn } from './support/all-in'
import { faultsIn, read } from './support/judge'
import { partOf, tell } from './support/scale'

// Every file of tests/support/hostile-files.ts over HTTP, under its own name and under a friendly one: none is kept.

const procedure = '1.000656'
const component = 'deathNotice'
// Another one at a second try: a place takes only so many files.
const owner = freshId(98)
const { url: origin } = stackAddresses()

const papers = `/api/nop/${procedure}/thanh-phan`
const page = `/api/nop/${procedure}/trang`

async function kept(): Promise<string> {
  const [found] = await rows<{ files: string }>('SELECT count(*) AS files FROM stored_files')
  return found?.files ?? ''
}

const bodyWith = (content: Buffer, name: string) => {
  const body = new FormData()
  body.append(component, new File([new Uint8Array(content)], name, { type: 'application/pdf' }))
  return body
}

test('no hostile file is kept, whatever it is called and wherever it is handed in', async () => {
  test.setTimeout(600_000)
  await runProgram('make-dossier', owner, procedure, 'draft')
  const citizen = await citizenBrowser(owner)
  const before = await kept()
  const files = partOf(hostileFiles, 14)
  const found: string[] = []
  await allIn(2, files, async ([code, what, make]) => {
    const content = await make()
    for (const [door, name] of [[papers, 'giay-bao-tu.pdf'], [page, 'anh.jpg']] as const) {
      const answer = await read(await citizen.ask(door, { method: 'POST', headers: { origin }, body: bodyWith(content, name) }))
      const location = decodeURIComponent(answer.headers.get('location') ?? '')
      if (answer.status !== 303 || (door === papers && !location.includes(`loi=${component}:${code}`))) found.push(`${what} at ${door}: ${String(answer.status)} ${location}, should be ${code}`)
      found.push(...faultsIn(answer).map((fault) => `${what} at ${door}: ${fault}`))
    }
  })
  tell('uploads', { files: files.length, posts: files.length * 2, findings: found.length })
  expect(found).toEqual([])
  expect(await kept()).toBe(before)
})

test('a file’s name becomes no header', async () => {
  const citizen = await citizenBrowser(owner)
  for (const name of ['a"; x-hostile="1.pdf', 'a\r\nX-Hostile: 1.pdf', 'a%0d%0aX-Hostile: 1.pdf', 'a\u2028X-Hostile: 1.pdf', '\u{1F600}\u0301.pdf']) {
    const taken = await citizen.ask(papers, { method: 'POST', headers: { origin }, body: bodyWith(pdf(), name) })
    expect(decodeURIComponent(taken.headers.get('location') ?? ''), name).not.toContain('loi=')
    const link = (await (await citizen.ask(`/nop/${procedure}/giay-to`)).text()).match(/\/api\/nop\/[\w.]+\/tep\/[\w-]{22}/g)?.at(-1)
    const answer = await read(await citizen.ask(link ?? ''))
    expect(faultsIn(answer), name).toEqual([])
    expect(answer.headers.get('content-disposition'), name).toMatch(/^attachment; filename="[^"\r\n\\]{1,140}"; filename\*=UTF-8''[\w.%!~*()'-]+$/)
  }
})
