import next from 'eslint-config-next/core-web-vitals'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import house from './scripts/eslint/house.mjs'

const all = Object.fromEntries(Object.keys(house.rules).map((name) => [`house/${name}`, 'error']))
const off = (...names) => Object.fromEntries(names.map((name) => [`house/${name}`, 'off']))

export default defineConfig([
  globalIgnores(['.next/', '.data/', 'prisma/generated/', 'next-env.d.ts', '**/*.cjs', 'public/', 'test-results/', 'playwright-report/']),
  next,
  {
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    settings: { react: { version: '19' } },
    rules: {
      ...all,
      // A switch counts once: a table of cases is read at a glance.
      complexity: ['error', { max: 12, variant: 'modified' }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-len': ['error', { code: 160, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack'], location: 'start' }],
      'import/no-anonymous-default-export': 'off',
      // It looks for a pages folder, which we do not have.
      '@next/next/no-html-link-for-pages': 'off',
      // The image optimizer is off and next/image forbidden (.dependency-cruiser.cjs).
      '@next/next/no-img-element': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
    },
  },
  // Where the clock is read: doors, timers, and the session, which must know whether it is over.
  { files: ['app/**', 'lib/jobs/**', 'lib/identity/session*.ts', 'lib/identity/session/**'], rules: off('no-clock') },
  { files: ['lib/core/env.ts'], rules: off('no-env', 'words') },
  { files: ['lib/core/dates.ts', 'lib/core/money.ts'], rules: off('no-inline-intl', 'words') },
  // Spelling out a number is grammar, not a text somebody could word otherwise.
  { files: ['lib/paper/model/in-words.ts'], rules: off('words') },
  // What people type is compared with these; nobody reads them.
  { files: ['lib/procedure/model/search/terms.ts', 'lib/procedure/model/search/stop-words.ts'], rules: off('words') },
  // Names of provinces, peoples and countries are facts, not words of ours; the parts of a person are what a definition would name itself.
  { files: ['lib/form/model/lists.ts', 'lib/form/model/groups.ts', 'lib/form/model/communes.ts'], rules: off('words') },
  // A paper that a definition would name itself, were it not asked for by who files.
  { files: ['lib/dossier/model/on-behalf.ts'], rules: off('words') },
  { files: ['components/ui/markdown.tsx'], rules: off('no-inner-html') },
  { files: ['lib/text/**', 'prisma/seed/**'], rules: { ...off('words'), 'max-lines': 'off' } },
  // A page's refusals are listed by command, though two commands may refuse with the same codes today.
  { files: ['lib/text/**'], rules: { '@typescript-eslint/no-duplicate-type-constituents': 'off' } },
  { files: ['prisma/seed/**'], rules: { ...off('no-clock'), 'no-console': 'off' } },
  { files: ['instrumentation.ts', '*.config.*'], rules: off('no-env') },
  {
    files: ['scripts/**', 'tests/**', '**/*.test.{ts,tsx}'],
    rules: { ...off('words', 'words-in-markup', 'no-env', 'no-clock', 'no-bind', 'no-inline-intl'), '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['scripts/**', 'tests/simulators/**', 'tests/bench/**', 'tests/fault/**'], rules: { 'no-console': 'off' } },
])
