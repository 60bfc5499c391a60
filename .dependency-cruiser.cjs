// The map of the house. One rule per wall; a comment says why the wall stands.
// The order of the domains stands in scripts/rooms.mjs.
const { domains } = require('./scripts/rooms.mjs')

const anyDomain = `lib/(${domains.join('|')})`
const publicFolder = '(model|schema|policy|queries)'
const pureFile = `^${anyDomain}/(model|schema|policy)(\\.ts$|/)`
const pureCore = '^lib/core/(actor|result|ids|money|dates)\\.ts$'
// Libraries without input or output, which run in a browser as they do in a job.
const pureLibrary = '^node_modules/(@types/)?(zod|json-logic-js|temporal-polyfill)/'
const session = '^lib/identity/session'
const test = '\\.test\\.tsx?$|^tests/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle has no top and no bottom.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-app',
      severity: 'error',
      comment: 'Routes are the outermost floor.',
      from: { pathNot: `^app/|${test}` },
      to: { path: '^app/' },
    },
    {
      name: 'nothing-imports-scripts',
      severity: 'error',
      comment: 'Scripts start things; the house must stand without them.',
      from: { path: '^(app|components|lib|prisma)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'lib-knows-no-components',
      severity: 'error',
      comment: 'Rules do not know how they are drawn.',
      from: { path: '^lib/' },
      to: { path: '^components/' },
    },
    {
      name: 'components-draw-only',
      severity: 'error',
      comment: 'A component gets its data as props; it may name pure types and words.',
      from: { path: '^components/', pathNot: test },
      to: {
        path: '^(lib|app|prisma)/|^node_modules/(next-auth|pg|pino|@prisma)/',
        pathNot: `${pureFile}|${pureCore}|^lib/text/|^lib/web/(form-state|paths)\\.ts$`,
      },
    },
    {
      name: 'core-knows-no-domain',
      severity: 'error',
      comment: 'lib/core is the ground floor.',
      from: { path: '^lib/core/', pathNot: test },
      to: { path: '^lib/(?!core/)' },
    },
    {
      name: 'text-knows-types-only',
      severity: 'error',
      comment: 'Words are typed by the codes they explain and reach the browser: they must not drag a command along.',
      from: { path: '^lib/text/', pathNot: test },
      to: {
        path: '^(lib|components|prisma)/',
        pathNot: `^lib/text/|${pureFile}|${pureCore}`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-knows-no-edge',
      severity: 'error',
      comment: 'A command must run from a job or a test as well as from a form.',
      from: { path: `^${anyDomain}/`, pathNot: test },
      to: { path: '^lib/(web|jobs|text)/' },
    },
    {
      name: 'web-knows-no-jobs',
      severity: 'error',
      comment: 'The request asks the queue; it never runs a job itself.',
      from: { path: '^lib/web/', pathNot: test },
      to: { path: '^lib/jobs/' },
    },
    {
      name: 'jobs-know-no-edge',
      severity: 'error',
      comment: 'A job has no request, no form and no cookie; it may name addresses for its messages.',
      from: { path: '^lib/jobs/', pathNot: test },
      to: { path: '^lib/web/', pathNot: '^lib/web/paths\\.ts$' },
    },
    {
      name: 'lib-knows-no-framework',
      severity: 'error',
      comment: 'Only lib/web and the session know requests and cookies.',
      from: { path: `^(${anyDomain}|lib/core|lib/text|lib/jobs)/`, pathNot: `${session}|${test}` },
      to: { path: '^node_modules/(next|next-auth|react|react-dom)/' },
    },
    {
      name: 'pure-stays-pure',
      severity: 'error',
      comment: 'model, schema and policy run in the browser too.',
      from: { path: pureFile, pathNot: test },
      to: { pathNot: `${pureFile}|${pureCore}|${pureLibrary}` },
    },
    {
      name: 'private-folders',
      severity: 'error',
      comment: 'Files at a domain root are public; what lies in its other folders is its own.',
      from: { path: '^(?!lib/)|^lib/([^/]+)/', pathNot: test },
      to: { path: `^${anyDomain}/(?!${publicFolder}/)[^/]+/`, pathNot: '^lib/$1/' },
    },
    {
      name: 'database-behind-domains',
      severity: 'error',
      comment: 'Rows are read and written by the domain that owns them.',
      // The limiter counts in a table that belongs to no domain.
      from: { path: '^(app|components)/|^lib/(web|text)/', pathNot: `^lib/web/rate-limit\\.ts$|${test}` },
      to: { path: '^lib/core/db\\.ts$|^prisma/|^node_modules/(pg|@prisma)/' },
    },
    {
      name: 'client-generated-once',
      severity: 'error',
      comment: 'lib/core/db.ts opens the client; others may name its types.',
      from: { pathNot: `^lib/core/db\\.ts$|^prisma/|^scripts/|${test}` },
      to: { path: '^prisma/generated/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-identity-mints-actors',
      severity: 'error',
      comment: 'Otherwise anyone could be anyone.',
      from: { pathNot: `${session}|^lib/jobs/|^prisma/seed/|${test}` },
      to: { path: '^lib/identity/mint-actor\\.ts$' },
    },
    {
      name: 'only-owners-grant-files',
      severity: 'error',
      comment: 'A file is read by leave of the domain it belongs to, after its own policy has looked.',
      from: { pathNot: `^lib/(document|dossier|privacy|statistics)/|${test}` },
      to: { path: '^lib/document/grant-file\\.ts$' },
    },
    {
      name: 'public-pages-know-nobody',
      severity: 'error',
      comment: 'A page that asks who is there cannot be prerendered, and may show one person what belongs to another.',
      from: { path: '^app/(en/)?\\(public\\)/.*(page|layout)\\.tsx$' },
      to: { path: `${session}|^node_modules/next/headers` },
    },
    {
      name: 'no-image-optimizer',
      severity: 'error',
      comment: 'Both decode bytes inside the web process; two of the year\'s worst advisories were there.',
      from: {},
      to: { path: '^node_modules/next/(image|og|legacy/image)' },
    },
    {
      name: 'simulators-stand-alone',
      severity: 'error',
      comment: 'A simulator that shares our code would share our misunderstandings.',
      from: { path: '^tests/simulators/' },
      to: { path: '^(app|components|lib|prisma)/' },
    },
    {
      name: 'not-to-test',
      severity: 'error',
      comment: 'What only tests may do must not reach the portal.',
      from: { pathNot: test },
      to: { path: test },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      comment: 'The portal must run where development packages are not installed.',
      from: { path: '^(app|components|lib|prisma)/|^instrumentation\\.ts$', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-nowhere',
      severity: 'error',
      comment: 'What cannot be resolved slips through every other wall.',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
    ...domains.map((name, floor) => ({
      name: `order-${name}`,
      severity: 'error',
      comment: 'A domain may use those before it in the order, never those after.',
      from: { path: `^lib/${name}/`, pathNot: test },
      to: { path: `^lib/(${domains.slice(floor + 1).join('|') || 'none'})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules|^prisma/generated' },
    exclude: { path: '^(\\.next|\\.data|public|docs)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // The planted violations live in a copy whose node_modules is a link.
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
