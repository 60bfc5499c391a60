import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = (name: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(`../../../.next/${name}`, import.meta.url)), 'utf8'))

export type Route = { readonly file: string; readonly path: string }

const routesOfBuild = (): readonly Route[] =>
  Object.entries(built('app-path-routes-manifest.json') as Record<string, string>).map(([file, path]) => ({ file, path }))

/** Every page of the build, by its pattern ("/ho-so/[code]"), the two that Next adds for failures apart. */
export const pageRoutes = (): readonly Route[] =>
  routesOfBuild().filter(({ file, path }) => file.endsWith('/page') && !path.startsWith('/_'))

export type ServerAction = { readonly id: string; readonly name: string; readonly file: string; readonly pages: readonly string[] }

type Manifest = { node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }> }

/** Every server action of the build: its public id, the export it stands for, and the pages that know it (patterns). */
export function serverActions(): readonly ServerAction[] {
  const paths = new Map(routesOfBuild().map(({ file, path }) => [`app${file}`, path]))
  return Object.entries((built('server/server-reference-manifest.json') as Manifest).node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename}#${exportedName}`,
    file: filename,
    pages: Object.keys(workers).map((worker) => paths.get(worker) ?? worker),
  }))
}

/** Every route handler of the build ("/api/health/live"). */
export const routeHandlers = (): readonly Route[] => routesOfBuild().filter(({ file }) => file.endsWith('/route'))
