import { expect, test } from '@playwright/test'
import { doorAudiences, pageAudiences } from '@/tests/e2e/support/audiences'
import { doors } from '@/tests/e2e/support/doors'
import { pageRoutes } from '@/tests/e2e/support/manifests'
import { allIn } from './support/all-in'
import { faultsIn, read } from './support/judge'
import { idsOfOthers, markers, strangers } from './support/others'
import { partOf, seed, tell } from './support/scale'

// Every id of somebody else's thing in every place of every address, for nobody, a citizen and an official of another ward.
// tests/e2e/support/audiences.ts says who may be shown what; role-matrix.spec.ts asks with one thing that fits each address.

type Address = { readonly pattern: string; readonly audience: Readonly<Record<string, unknown>> | undefined }

const withoutLanguage = (path: string) => path.replace(/^\/en(?=\/|$)/, '') || '/'

const addresses = (): readonly Address[] => [
  ...pageRoutes().map(({ path }) => ({ pattern: path, audience: pageAudiences[withoutLanguage(path)] })),
  ...doors().filter(({ method }) => method === 'GET').map(({ name, pattern }) => ({ pattern, audience: doorAudiences[name] })),
].filter(({ pattern }) => pattern.includes('['))

/** Shown to everybody, the neighbours' among them, by what the address is about: what stands there is no person's. */
const things = /\/(thu-tuc|cau-hoi-chon|nghi-van|ly-do|tu-dong-nghia|loi|man-hinh|phan-cong|mau-tin)\//

test('the id of somebody else’s thing opens nothing, at whatever address', async () => {
  test.setTimeout(1_800_000)
  const [ids, foreign, people] = [await idsOfOthers(), await markers(), await strangers()]
  const all = addresses().flatMap((address) => ids.flatMap((id) => people.map((who) => ({ ...address, id, ...who }))))
  const asked = partOf(all, 200)
  const found: string[] = []
  let refused = 0
  await allIn(3, asked, async ({ pattern, audience, id, kind, as }) => {
    const path = pattern.replaceAll(/\[\[?(?:\.\.\.)?[\w]+\]?\]/g, encodeURIComponent(id))
    const answer = await read(await as.ask(path))
    if (answer.status !== 200) refused += 1
    else if (!things.test(pattern) && audience?.[kind] !== 'shown') found.push(`${path} is shown to ${kind}`)
    found.push(...faultsIn(answer, foreign).map((fault) => `${path} for ${kind}: ${fault}`))
  })
  tell('addresses with ids of others', { addresses: addresses().length, ids: ids.length, asked: asked.length, refused, findings: found.length })
  expect(found, `HOSTILE_SEED=${String(seed)}`).toEqual([])
})
