import { expect, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { citizenBrowser, newOfficialBrowser } from '@/tests/e2e/support/people'
import { allIn } from './support/all-in'
import { faultsIn, read } from './support/judge'
import { fieldNames, idsOfOthers } from './support/others'
import { hostilePosts } from './support/posts'
import { seed, tell } from './support/scale'
import { leaves, send, type Target, targets } from './support/targets'

// The last file of all, and of `npm run test:hostile` alone: what people who may do post by lot uses up what others begin with.

const repeat = `HOSTILE_SEED=${String(seed)}`

test('posts of people who may break nothing and show nothing of our insides', async () => {
  test.setTimeout(1_200_000)
  const [all, names, ids] = [await targets(), fieldNames(), await idsOfOthers()]
  const [citizen, official] = [await citizenBrowser('048190877004'), await newOfficialBrowser('H17.99.01')]
  const right = ({ gate }: Target) => (gate === 'official' ? official : citizen)
  const posts = hostilePosts({ seed: seed + 1, count: all.length * 10, names, ids })
  const found: string[] = []
  await allIn(3, posts, async (post, index) => {
    const target = all[index % all.length]
    if (!target || leaves.test(target.name)) return
    const answer = await read(await send(right(target), target, post))
    found.push(...faultsIn(answer).map((fault) => `${target.name} (post ${String(index)}): ${fault}`))
  })
  tell('posts of people who may', { posts: posts.length, findings: found.length })
  expect(found, repeat).toEqual([])
})

test('no post became a header of an e-mail or a message to somebody else', async () => {
  const mails = await (await fetch(`${stackAddresses().mailUrl}/messages`)).text()
  expect(mails).not.toMatch(/^(bcc|x-hostile):/im)
  expect(mails).not.toMatch(/"(?:to|envelopeTo)":[^\]}]*ke-xau@example\.vn/)
})
