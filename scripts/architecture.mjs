import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { domains, services, sourceFiles } from './rooms.mjs'

const topFolders = [
  'app', 'components', 'prisma', 'lib', 'public', 'tests', 'docs', 'scripts', 'node_modules', 'test-results', 'playwright-report',
]
const pureNames = ['model', 'schema', 'policy']
const pureCore = ['actor', 'result', 'ids', 'money', 'dates']
const pureWeb = ['fault-addresses', 'form-state', 'paths']
const drawers = /^(index|utils?|helpers?|services?|common|misc|shared|types)$/
// A command or a query takes the actor; what takes part in somebody's transaction may take `tx` before.
const firstType = /(Actor|Tx)\b/
// mint-actor makes actors; those that render turn what they are given into bytes and read nobody's rows; a grant to read a file
// stands for the actor to whom the file's owner gave it.
const withoutActor = [
  'mint-actor', 'render-paper', 'render-leaflet', 'render-post-label', 'render-social-picture', 'grant-file', 'read-file', 'write-csv', 'write-xlsx', 'write-zip',
]

const isTest = (path) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')
const bare = (path) => basename(path).replace(/\.tsx?$/, '')

/** Where a file of lib stands: its room, the folders below it, and its name. */
function place(path) {
  const [, room, ...rest] = path.split('/')
  return { room, folders: rest.slice(0, -1), name: bare(path), isDomain: domains.includes(room) }
}

function isPure(path) {
  const { room, folders, name, isDomain } = place(path)
  if (room === 'text') return true
  if (room === 'core') return pureCore.includes(name)
  if (room === 'web') return pureWeb.includes(name)
  return isDomain && pureNames.includes(folders[0] ?? name)
}

const isExported = (node) => ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)
const isFunction = (node) =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node))

/** What one top-level statement gives out, if anything. */
function exportsOfStatement(node) {
  const docs = ts.getJSDocCommentsAndTags(node).length > 0
  if (ts.isExportDeclaration(node)) return [{ kind: node.isTypeOnly ? 'type' : 'list', name: node.getText(), docs }]
  if (ts.isExportAssignment(node)) return [{ kind: 'value', name: 'default', docs }]
  if (!isExported(node)) return []
  if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return [{ kind: 'type', name: node.name.text, docs }]
  if (!ts.isVariableStatement(node)) {
    return [{ kind: 'value', name: node.name?.text ?? 'default', docs, function: isFunction(node) ? node : undefined }]
  }
  return node.declarationList.declarations.map(({ name, initializer }) => {
    return { kind: 'value', name: name.getText(), docs, initializer, function: isFunction(initializer) ? initializer : undefined }
  })
}

/** All a file gives out: types, values (with the function, if it is one) and whether a doc comment stands above. */
const exportsOf = (path, text) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).statements.flatMap(exportsOfStatement)

/** `'use server'` or `'use client'` at the head of a file. */
const directive = (text) => /^(?:\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*['"](use \w+)['"]/.exec(text)?.[1]

function actorFaults(name, given, fault) {
  if (withoutActor.includes(name)) return
  for (const one of given.filter((each) => each.function)) {
    const [first] = one.function.parameters
    if (firstType.test(first?.type?.getText() ?? '')) continue
    fault('actor-first', `${one.name} takes ${first?.name.getText() ?? 'nothing'} first, not the actor`)
  }
}

function verbFaults(name, given, fault) {
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(name)) fault('verb-noun', 'is named neither after a verb and a noun nor model, schema, policy, queries')
  const expected = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  const values = given.filter((one) => one.kind !== 'type').map((one) => one.name)
  if (values.length !== 1 || values[0] !== expected) {
    fault('one-verb', `exports ${values.join(', ') || 'nothing'} instead of ${expected} alone`)
  }
}

function docFaults(given, fault) {
  for (const { name } of given.filter((one) => one.function && !one.docs)) fault('doc-comment', `exports ${name} without a doc comment`)
}

function shapeFaults(path, given, fault) {
  const { room, folders, name, isDomain } = place(path)
  const noun = folders[0] ?? name
  const isNoun = [...pureNames, 'queries'].includes(noun)
  const isPrivate = isDomain && folders.length > 0 && !isNoun
  if (room !== 'text' && !isPrivate) docFaults(given, fault)

  const isSession = room === 'identity' && noun.startsWith('session')
  if (!isDomain || isPrivate || isSession || pureNames.includes(noun)) return
  actorFaults(name, given, fault)
  if (!isNoun) verbFaults(name, given, fault)
}

function libFaults(path, text, fault) {
  const { room, isDomain } = place(path)
  if (!isDomain && !services.includes(room)) fault('decided-rooms', 'stands in a room of lib that nobody decided on')
  if (!isPure(path) && !/^(?:\/\/.*\n|\/\*[\s\S]*?\*\/\n)*import 'server-only'/.test(text)) {
    fault('stays-on-the-server', "does not start with import 'server-only'")
  }
  shapeFaults(path, exportsOf(path, text), fault)
}

/** Behind these doors somebody is signed in; where nobody can be yet, `publicAction` is right. */
const gates = [
  { zone: /^app\/(can-bo|quan-tri)\//, gate: "'official'" },
  { zone: /^app\/(en\/)?\(citizen\)\//, gate: "'citizen'" },
]
const beforeSignIn = /\/(dang-nhap|quen-mat-khau|dat-mat-khau)\//

function gateFaults(path, { name, initializer }, callee, fault) {
  const wanted = gates.find(({ zone }) => zone.test(path))?.gate
  const given = initializer.arguments[0]?.getText() ?? 'nothing'
  if (callee === 'publicAction') {
    if (wanted && !beforeSignIn.test(path)) fault('right-gate', `lets anybody call ${name}, behind a door for ${wanted}`)
  } else if (!(wanted ? [wanted] : gates.map(({ gate }) => gate)).includes(given)) {
    fault('right-gate', `lets ${given} through to ${name}, not ${wanted ?? 'a kind of person'}`)
  }
}

function doorFaults(path, text, fault) {
  const isActions = basename(path) === 'actions.ts'
  if (/^loading\.tsx?$/.test(basename(path))) fault('content-without-javascript', 'is shown until a script runs')
  if (!isActions) return
  if (directive(text) !== 'use server') fault('actions-only', "does not start with 'use server'")
  for (const one of exportsOf(path, text)) {
    if (one.kind === 'type') continue
    const callee = one.initializer && ts.isCallExpression(one.initializer) ? one.initializer.expression.getText() : ''
    if (['formAction', 'publicAction'].includes(callee)) gateFaults(path, one, callee, fault)
    else fault('actions-only', `exports ${one.name}, which is no formAction or publicAction`)
  }
}

function fileFaults(path, text, fault) {
  if (/^\s*['"]use server['"]/m.test(text) && !/^app\/.*\bactions\.ts$/.test(path)) {
    fault('actions-only', "says 'use server' outside an actions.ts of app")
  }
  if (/^\s*['"]use cache/m.test(text)) fault('no-use-cache', 'caches by directive; what a citizen just did must be seen, and it was a way in')
  if (drawers.test(bare(path)) && !path.startsWith('prisma/')) fault('no-drawers', 'has a name that says nothing')
  if (/eslint-disable(?!.* -- \S)/.test(text)) fault('reason-to-disable', 'switches a rule off without saying why (-- reason)')
  if (/eslint-disable.*house\//.test(text)) fault('reason-to-disable', 'switches a rule of the house off; change eslint.config.js and say why')
  if (isTest(path)) return
  if (path.startsWith('lib/')) libFaults(path, text, fault)
  if (path.startsWith('app/')) doorFaults(path, text, fault)
}

/**
 * Every fault in names, rooms and shapes that no linter knows.
 * @param {string} root
 * @returns {{ rule: string, path: string, why: string }[]}
 */
export function architectureFaults(root) {
  const faults = []
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isDirectory() && !entry.name.startsWith('.') && !topFolders.includes(entry.name)) {
      faults.push({ rule: 'decided-rooms', path: entry.name, why: 'is a folder at the top that nobody decided on' })
    }
  }
  for (const path of sourceFiles(root, /^[^.].*\.prisma$/).filter((each) => each.startsWith('prisma/schema/'))) {
    const name = basename(path, '.prisma')
    if (name !== 'schema' && !domains.includes(name)) faults.push({ rule: 'decided-rooms', path, why: 'is named after no domain' })
  }
  for (const path of sourceFiles(root, /\.tsx?$/)) {
    fileFaults(path, readFileSync(join(root, path), 'utf8'), (rule, why) => faults.push({ rule, path, why }))
  }
  return faults
}

/**
 * Every command and query that asks who is asking: exported functions of verb files and `queries` whose first
 * parameter is an Actor. The table of permissions must have a row for each.
 * @param {string} root
 * @returns {{ path: string, name: string }[]}
 */
export function actorDoors(root) {
  return sourceFiles(root, /\.ts$/)
    .filter((path) => path.startsWith('lib/') && !isTest(path))
    .filter((path) => {
      const { folders, isDomain } = place(path)
      return isDomain && !isPure(path) && (folders.length === 0 || folders[0] === 'queries')
    })
    .flatMap((path) =>
      exportsOf(path, readFileSync(join(root, path), 'utf8'))
        .filter((one) => /Actor\b/.test(one.function?.parameters[0]?.type?.getText() ?? ''))
        .map(({ name }) => ({ path, name })),
    )
}
