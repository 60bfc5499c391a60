/** Text of files by path, and beside each the rules that must fire on it: none for a control that must pass. */
export type Planted = Record<string, { text: string; fires: readonly string[] }>

const at = (fires: readonly string[], ...lines: string[]) => ({ text: `${lines.join('\n')}\n`, fires })
const imports = (target: string, ...fires: string[]) => at(fires, `import '${target}'`, 'export {}')

/** What the planted imports point at. */
const targets = [
  'app/page.tsx', 'components/ui/button.tsx', 'lib/core/db.ts', 'lib/core/result.ts', 'lib/core/log.ts', 'lib/web/form-action.ts',
  'lib/web/paths.ts', 'lib/jobs/run.ts', 'lib/text/vi.ts', 'lib/identity/mint-actor.ts', 'lib/dossier/queries.ts', 'lib/dossier/model.ts',
  'lib/dossier/model/deadline.ts', 'lib/document/storage/disk.ts', 'lib/document/grant-file.ts', 'lib/statistics/queries.ts', 'prisma/generated/client.ts',
  'tests/support/factories.ts', 'scripts/build.mjs',
]

/** One planted import for every rule of .dependency-cruiser.cjs, and the neighbours that stay allowed. */
export const plantedImports: Planted = {
  ...Object.fromEntries(targets.map((path) => [path, at([], 'export {}', 'export type Thing = string', 'export const thing = 1')])),
  'lib/form/model.ts': imports('./policy', 'no-circular'),
  'lib/form/policy.ts': imports('./model'),
  'lib/web/to-app.ts': imports('@/app/page', 'nothing-imports-app'),
  'lib/web/to-scripts.ts': imports('@/scripts/build.mjs', 'nothing-imports-scripts'),
  'lib/web/to-components.ts': imports('@/components/ui/button', 'lib-knows-no-components'),
  'lib/web/to-jobs.ts': imports('@/lib/jobs/run', 'web-knows-no-jobs'),
  'lib/web/to-db.ts': imports('@/lib/core/db', 'database-behind-domains'),
  'lib/web/to-next.ts': imports('next/navigation'),
  'lib/web/to-image.ts': imports('next/image', 'no-image-optimizer'),
  'lib/web/to-og.ts': imports('next/og', 'no-image-optimizer'),
  'lib/web/to-dev.ts': imports('fast-check', 'no-development-package'),
  'lib/web/to-nowhere.ts': imports('@/lib/core/gone', 'not-to-nowhere'),
  'lib/web/to-test.ts': imports('@/tests/support/factories', 'not-to-test'),
  'components/ui/to-queries.tsx': imports('@/lib/dossier/queries', 'components-draw-only'),
  'components/ui/to-model.tsx': imports('@/lib/dossier/model'),
  'components/ui/to-model-folder.tsx': imports('@/lib/dossier/model/deadline'),
  'components/ui/to-words.tsx': imports('@/lib/text/vi'),
  'components/ui/to-paths.tsx': imports('@/lib/web/paths'),
  'components/ui/to-client.tsx': imports('@/prisma/generated/client', 'client-generated-once', 'components-draw-only', 'database-behind-domains'),
  'lib/core/to-domain.ts': imports('@/lib/dossier/model', 'core-knows-no-domain'),
  'lib/core/to-next.ts': imports('next/headers', 'lib-knows-no-framework'),
  'lib/text/official.ts': imports('@/lib/dossier/queries', 'text-knows-types-only'),
  'lib/text/en.ts': at([], "import type { Thing } from '@/lib/dossier/queries'", 'export type Other = Thing'),
  'lib/dossier/send-form.ts': imports('@/lib/web/form-action', 'domain-knows-no-edge'),
  'lib/dossier/read-words.ts': imports('@/lib/text/vi', 'domain-knows-no-edge'),
  'lib/dossier/run-job.ts': imports('@/lib/jobs/run', 'domain-knows-no-edge'),
  'lib/dossier/read-cookie.ts': imports('next/headers', 'lib-knows-no-framework'),
  'lib/dossier/draw-thing.ts': imports('react', 'lib-knows-no-framework'),
  'lib/dossier/read-rows.ts': imports('@/lib/core/db'),
  'lib/identity/session.ts': imports('next/headers'),
  'lib/identity/session-rows.ts': imports('@/lib/identity/mint-actor'),
  'lib/jobs/close-drafts.ts': imports('@/lib/identity/mint-actor'),
  'lib/jobs/name-address.ts': imports('@/lib/web/paths'),
  'lib/jobs/read-form.ts': imports('@/lib/web/form-action', 'jobs-know-no-edge'),
  'lib/jobs/revalidate.ts': imports('next/cache', 'lib-knows-no-framework'),
  'lib/payment/model.ts': imports('@/lib/core/log', 'pure-stays-pure'),
  'lib/payment/policy.ts': imports('node:fs', 'pure-stays-pure'),
  'lib/payment/schema.ts': imports('zod'),
  'lib/payment/schema/fee.ts': imports('pg', 'pure-stays-pure'),
  'lib/signing/open-file.ts': imports('@/lib/document/storage/disk', 'private-folders'),
  'lib/document/open-file.ts': imports('@/lib/document/storage/disk'),
  'app/to-private.ts': imports('@/lib/document/storage/disk', 'private-folders'),
  'app/to-db.ts': imports('@/lib/core/db', 'database-behind-domains'),
  'app/to-pool.ts': imports('pg', 'database-behind-domains'),
  'lib/dossier/open-client.ts': imports('@/prisma/generated/client', 'client-generated-once'),
  'lib/dossier/name-client.ts': at([], "import type { Thing } from '@/prisma/generated/client'", 'export type Other = Thing'),
  'app/(public)/page.tsx': imports('@/lib/identity/session', 'public-pages-know-nobody'),
  'app/en/(public)/tro-giup/page.tsx': imports('next/headers', 'public-pages-know-nobody'),
  'app/(citizen)/page.tsx': imports('@/lib/identity/session'),
  'app/mint.ts': imports('@/lib/identity/mint-actor', 'only-identity-mints-actors'),
  'lib/dossier/mint-self.ts': imports('@/lib/identity/mint-actor', 'only-identity-mints-actors'),
  'app/grant.ts': imports('@/lib/document/grant-file', 'only-owners-grant-files'),
  'lib/routing/grant-self.ts': imports('@/lib/document/grant-file', 'only-owners-grant-files'),
  'lib/dossier/grant-reader.ts': imports('@/lib/document/grant-file'),
  'prisma/seed/mint.ts': imports('@/lib/identity/mint-actor'),
  'tests/mint.test.ts': imports('@/lib/identity/mint-actor'),
  'tests/simulators/bank/server.ts': imports('@/lib/core/result', 'simulators-stand-alone'),
}

/** One planted step to the right for every domain that has a right. */
export const plantedOrder = (domains: readonly string[]): Planted =>
  Object.fromEntries(
    domains.flatMap((name, floor) => {
      const right = domains[floor + 1]
      const last = domains.at(-1) ?? ''
      return [
        [`lib/${name}/model.ts`, at([], 'export {}')],
        ...(right ? [[`lib/${name}/step-right.ts`, imports(`@/lib/${right}/model`, `order-${name}`)] as const] : []),
        ...(right && right !== last ? [[`lib/${name}/jump-right.ts`, imports(`@/lib/${last}/model`, `order-${name}`)] as const] : []),
        ...(floor > 0 ? [[`lib/${name}/step-left.ts`, imports(`@/lib/${domains[floor - 1] ?? ''}/model`)] as const] : []),
      ]
    }),
  )

const long = Array.from({ length: 301 }, (_, n) => `export const a${n} = ${n}`)
const branches = Array.from({ length: 13 }, (_, n) => `  if (n === ${n}) return ${n + 1}`)

/** One planted fault for every rule about the inside of a file. */
export const plantedLines: Planted = {
  'lib/dossier/words.ts': at(['house/words'], "export const title = 'Hồ sơ của tôi'"),
  'lib/dossier/letter.ts': at([], "export const letter = 'đ'", 'export const pattern = /hồ sơ/'),
  'lib/dossier/words-in-template.ts': at(['house/words'], 'export const greet = (name: string) => `Xin chào ${name}, hồ sơ`'),
  'lib/text/vi.ts': at([], "export const title = 'Hồ sơ của tôi'"),
  'components/ui/words.tsx': at(['house/words-in-markup'], 'export const Title = () => <h1>My dossiers</h1>'),
  'components/ui/label.tsx': at(['house/words-in-markup'], 'export const Title = () => <nav aria-label="Main menu" />'),
  'components/ui/both.tsx': at(['house/words', 'house/words-in-markup'], 'export const Title = () => <h1>Hồ sơ của tôi</h1>'),
  'components/ui/props.tsx': at([], 'export const Title = ({ text }: { text: string }) => <h1 className="large blue">{text}</h1>'),
  'app/bind.ts': at(['house/no-bind'], 'export const act = (run: (id: string) => void) => run.bind(null, "1")'),
  'lib/web/env.ts': at(['house/no-env'], 'export const port = process.env.PORT'),
  'lib/web/env-taken.ts': at(['house/no-env'], "import { env } from 'node:process'", 'export const port = env.PORT'),
  'lib/core/env.ts': at([], 'export const port = process.env.PORT'),
  'lib/dossier/clock.ts': at(['house/no-clock'], 'export const now = () => new Date()'),
  'lib/dossier/clock-number.ts': at(['house/no-clock'], 'export const now = () => Date.now()'),
  'lib/dossier/moment.ts': at([], 'export const moment = (text: string) => new Date(text)'),
  'app/clock.ts': at([], 'export const now = () => new Date()'),
  'lib/jobs/clock.ts': at([], 'export const now = () => new Date()'),
  'tests/sql.ts': at(['house/no-unsafe-sql'], 'export const ask = (db: { $queryRawUnsafe: (sql: string) => void }) => db.$queryRawUnsafe("select 1")'),
  'lib/dossier/offset.ts': at(
    ['house/no-offset'],
    'export const list = (db: { findMany: (how: { skip: number }) => void }) => db.findMany({ skip: 20 })',
  ),
  'lib/dossier/offset-sql.ts': at(
    ['house/no-offset'],
    'export const list = (ask: (parts: TemplateStringsArray) => void) => ask`select 1 offset 20`',
  ),
  'components/ui/html.tsx': at(['house/no-inner-html'], 'export const Raw = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />'),
  'components/ui/markdown.tsx': at([], 'export const Raw = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />'),
  'lib/dossier/intl.ts': at(['house/no-inline-intl'], "export const show = (n: number) => n.toLocaleString('vi')"),
  'lib/dossier/intl-object.ts': at(['house/no-inline-intl'], "export const show = new Intl.NumberFormat('vi')"),
  'app/suspense.tsx': at(['house/no-suspense'], "import { Suspense } from 'react'", 'export const Late = () => <Suspense fallback={null} />'),
  'lib/dossier/console.ts': at(['no-console'], "console.log('here')", 'export {}'),
  'lib/dossier/todo.ts': at(['no-warning-comments'], '// TODO later', 'export {}'),
  'lib/dossier/long.ts': at(['max-lines'], ...long),
  'lib/dossier/wide.ts': at(['max-len'], `export const sum = ${Array.from({ length: 60 }, () => '1').join(' + ')}`),
  'lib/dossier/complex.ts': at(['complexity'], 'export function f(n: number) {', ...branches, '  return 0', '}'),
  'lib/dossier/any.ts': at(['@typescript-eslint/no-explicit-any'], 'export type Thing = any'),
  'lib/dossier/floating.ts': at(['@typescript-eslint/no-floating-promises'], 'export function f(run: () => Promise<void>) {', '  run()', '}'),
  'lib/dossier/type-import.ts': at(['@typescript-eslint/consistent-type-imports'], "import { Kind } from './kind'", 'export type Other = Kind'),
  'lib/dossier/kind.ts': at([], "export type Kind = 'a' | 'b'"),
  'lib/dossier/switch.ts': at(
    ['@typescript-eslint/switch-exhaustiveness-check'],
    "import type { Kind } from './kind'",
    'export function f(kind: Kind) {',
    '  switch (kind) {',
    "    case 'a': return 1",
    '  }',
    '}',
  ),
  'lib/dossier/non-null.ts': at(['@typescript-eslint/no-non-null-assertion'], 'export const first = (all: string[]) => all[0]!.length'),
  'lib/dossier/disable.ts': at(['parse'], '// eslint-disable-next-line no-console -- nothing there', 'export {}'),
  'components/ui/alt.tsx': at(['jsx-a11y/alt-text'], 'export const Picture = () => <img src="/a.png" />'),
  'components/ui/hook.tsx': at(
    ['react-hooks/rules-of-hooks'],
    "import { useState } from 'react'",
    'export function Box({ on }: { on: boolean }) {',
    '  if (on) useState(0)',
    '  return null',
    '}',
  ),
}

/** One planted fault for every strictness of tsconfig.json that is not the default. */
export const plantedTypes: Planted = {
  'lib/core/strict.ts': at(['TS7006'], 'export const f = (x) => typeof x'),
  'lib/core/indexed.ts': at(['TS2532'], 'export const f = (all: string[]) => all[0].length'),
  'lib/core/optional.ts': at(['TS2375'], 'export const a: { b?: string } = { b: undefined }'),
  'lib/core/override.ts': at(['TS4114'], 'class A { f() {} }', 'export class B extends A { f() {} }'),
  'lib/core/returns.ts': at(['TS7030'], 'export function f(n: number) {', '  if (n > 1) return 1', '}'),
  'lib/core/fall.ts': at(
    ['TS7029'],
    'export function f(n: number) {',
    '  switch (n) {',
    '    case 1: n++',
    '    case 2: n--',
    '  }',
    '  return n',
    '}',
  ),
  'lib/core/unused.ts': at(['TS6133'], 'const a = 1', 'export {}'),
  'lib/core/kind.ts': at([], "export type Kind = 'a'"),
  'lib/core/verbatim.ts': at(['TS1484'], "import { Kind } from './kind'", 'export type Other = Kind'),
  'lib/core/erasable.ts': at(['TS1294'], 'export enum Color { Red }'),
}

// Put together, lest it be taken for a switch in this file.
const disable = `// ${['eslint', 'disable', 'next', 'line'].join('-')}`
const server = "import 'server-only'"
const doc = '/** Says what it does. */'

/** One planted fault for every rule about names, places and shapes. */
export const plantedShapes: Planted = {
  'lib/utils/text.ts': at(['decided-rooms', 'stays-on-the-server'], 'export {}'),
  'lib/dossier/submit-dossier.ts': at([], server, 'export type Code = string', doc, 'export function submitDossier(actor: Actor) { return actor }'),
  'lib/dossier/draft-dossier.ts': at([], server, doc, 'export const draftDossier = async (tx: Tx) => tx'),
  'lib/dossier/model.ts': at([], 'export const a = 1', 'export const b = 2'),
  'lib/dossier/storage/disk.ts': at([], server, 'export const open = (path: string) => path'),
  'lib/dossier/storage/bare.ts': at(['stays-on-the-server'], 'export const open = (path: string) => path'),
  'lib/dossier/close-dossier.ts': at(['stays-on-the-server'], doc, 'export function closeDossier(actor: Actor) { return actor }'),
  'lib/dossier/submission.ts': at(['verb-noun'], server, doc, 'export function submission(actor: Actor) { return actor }'),
  'lib/dossier/take-dossier.ts': at(
    ['one-verb'],
    server,
    doc,
    'export function takeDossier(actor: Actor) { return actor }',
    'export const more = 1',
  ),
  'lib/dossier/pass-dossier.ts': at(['one-verb'], server, "export { thing } from './model'"),
  'lib/dossier/refuse-dossier.ts': at(['actor-first'], server, doc, 'export function refuseDossier(id: string) { return id }'),
  'lib/dossier/queries.ts': at(['actor-first'], server, doc, 'export function all() { return [] }'),
  'lib/dossier/policy.ts': at(['doc-comment'], 'export const may = (a: string) => a'),
  'lib/dossier/helpers.ts': at(['no-drawers', 'verb-noun'], server, doc, 'export function helpers(actor: Actor) { return actor }'),
  'lib/core/index.ts': at(['no-drawers'], server, 'export {}'),
  'app/actions.ts': at([], "'use server'", "export const send = formAction('citizen', 1)", 'export const look = publicAction(2)', 'export type A = string'),
  'app/a/actions.ts': at(['actions-only'], "'use server'", 'export async function send() {}'),
  'app/b/actions.ts': at(['actions-only'], "export const send = formAction('citizen', 1)"),
  'app/can-bo/hang-doi/actions.ts': at([], "'use server'", "export const take = formAction('official', 1)"),
  'app/can-bo/ho-so/actions.ts': at(['right-gate'], "'use server'", "export const take = formAction('citizen', 1)"),
  'app/(citizen)/ho-so/actions.ts': at(['right-gate'], "'use server'", "export const send = formAction('official', 1)"),
  'app/en/(citizen)/ho-so/actions.ts': at(['right-gate'], "'use server'", 'export const send = publicAction(1)'),
  'app/quan-tri/dang-nhap/actions.ts': at([], "'use server'", 'export const signIn = publicAction(1)'),
  'app/f/actions.ts': at(['right-gate'], "'use server'", 'export const send = formAction(whoever, 1)'),
  'app/c/page.tsx': at(['actions-only'], 'export default function Page() {', '  async function act() {', "    'use server'", '  }', '  return act', '}'),
  'app/e/page.tsx': at(['no-use-cache'], "'use cache'", 'export default function Page() { return null }'),
  'prisma/schema/dossier.prisma': at([], ''),
  'prisma/schema/things.prisma': at(['decided-rooms'], ''),
  'app/d/loading.tsx': at(['content-without-javascript'], 'export default function Loading() { return null }'),
  'components/ui/silent.tsx': at(['reason-to-disable'], `${disable} no-console`, 'export {}'),
  'components/ui/spoken.tsx': at([], `${disable} no-console -- it is the console`, 'export {}'),
  'components/ui/house.tsx': at(['reason-to-disable'], `${disable} house/words -- because`, 'export {}'),
}

/** Files, exports and packages that nobody uses. */
export const plantedDead: Planted = {
  'lib/jobs/run.ts': at([], "import { used } from '../core/used'", 'used()'),
  'lib/core/used.ts': at(['exports', 'types'], 'export const used = () => 1', 'export const unused = 2', 'export type Unused = string'),
  'lib/core/alone.ts': at(['files'], 'export const alone = 1'),
  'lib/core/used.test.ts': at([], "import { used } from './used'", 'used()'),
}
