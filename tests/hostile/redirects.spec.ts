import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { PlainBrowser } from '@/tests/e2e/support/browser'
import { pageRoutes } from '@/tests/e2e/support/manifests'
import { citizenBrowser, newOfficialBrowser, signInCitizen } from '@/tests/e2e/support/people'
import { samplesOf } from '@/tests/e2e/support/samples'
import { allIn } from './support/all-in'
import { faultsIn, leadsTo, read } from './support/judge'
import { partOf, tell } from './support/scale'

// No parameter, header or form of any page leads to another site, or puts a header into an answer.

const host = 'ke-xau.example'
const { url: origin } = stackAddresses()
const away = [`https://${host}/`, `//${host}/`, `/\\${host}/`, `\\\\${host}/`, `/..//${host}/`, `/%2f%2f${host}/`, `/\t/${host}/`, `https:${host}/`, `${origin}@${host}/`, `${origin}.${host}/`, `javascript:location='https://${host}/'`, `/x\r\nX-Hostile: 1\r\nLocation: https://${host}/`]

/** Every name by which a page or door of ours reads its query, and those that others are known for. */
function queryNames(): readonly string[] {
  const found = new Set(['callbackUrl', 'next', 'url', 'redirect', 'redirect_uri', 'returnTo', 'continue'])
  for (const file of globSync('{app,lib}/**/*.{ts,tsx}')) {
    for (const [all, asked, written] of readFileSync(file, 'utf8').matchAll(/(?:searchParams\)?|query|params)(?:\.get\(|\[)'([\w-]+)'|(?<=[?&])([a-z-]+)(?==)/g)) found.add(asked ?? written ?? all)
  }
  return [...found]
}

test('no parameter of any page leads to another site', async () => {
  test.setTimeout(900_000)
  const names = queryNames()
  expect(names).toContain('tiep')
  const people = [new PlainBrowser(), await citizenBrowser('048190877004'), await newOfficialBrowser('H17.99.01')]
  const pages = partOf(pageRoutes(), 35)
  const found: string[] = []
  let asked = 0
  await allIn(3, pages, async ({ path: pattern }, index) => {
    const [sample] = await samplesOf(pattern).catch(() => [])
    if (!sample) return
    for (const [turn, as] of people.entries()) {
      const value = away[(index + turn * 5) % away.length] ?? ''
      asked += 1
      const answer = await read(await as.ask(`${sample.path.split('?')[0] ?? ''}?${new URLSearchParams(names.map((name) => [name, value])).toString()}`))
      if (leadsTo(answer, host)) found.push(`${sample.path} with ${value} leads away`)
      found.push(...faultsIn(answer).map((fault) => `${sample.path} with ${value}: ${fault}`))
    }
  })
  tell('parameters', { pages: pages.length, names: names.length, asked, findings: found.length })
  expect(found).toEqual([])
})

test('signing in, signing out and an announcement lead to pages of ours only', async () => {
  const found: string[] = []
  for (const value of away) {
    const path = value.replaceAll(/[\r\n\t]/g, (sign) => encodeURIComponent(sign))
    const visitor = new PlainBrowser()
    const answers = [
      await read(await visitor.ask('/api/dang-nhap/vneid', { method: 'POST', headers: { origin }, body: new URLSearchParams({ tiep: value }) })),
      await read(await visitor.ask(`/k/zalo/${path}`)),
      await read(await visitor.ask('/api/dang-xuat', { method: 'POST', headers: { origin, referer: `https://${host}/` }, body: new URLSearchParams({ tiep: value, callbackUrl: value }) })),
      await read(await visitor.ask(`/api/dang-xuat?${new URLSearchParams({ state: value, callbackUrl: value }).toString()}`)),
      await read(await visitor.ask(`/ho-so?tiep=${encodeURIComponent(value)}`, { headers: { host: new URL(origin).host, 'x-forwarded-host': host } })),
    ]
    found.push(...answers.flatMap((answer, index) => [...(leadsTo(answer, host) ? [`${value}: answer ${String(index)} leads away`] : []), ...faultsIn(answer)]))
  }
  const citizen = new PlainBrowser([['__Host-mc-vneid-back', encodeURIComponent(`https://${host}/`)]])
  await signInCitizen('048190877013', citizen)
  expect(found).toEqual([])
})
