import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

const files: Record<string, string> = {
  'package.json': '{"type": "module", "private": true}',
  'next.config.js': `export default {
  poweredByHeader: false,
  // The packages are linked from elsewhere.
  turbopack: { root: '/' },
  serverExternalPackages: ['pg'],
}
`,
  'tsconfig.json': `{"compilerOptions": {"strict": true, "jsx": "react-jsx", "module": "esnext", "moduleResolution": "bundler", "noEmit": true,
  "allowJs": true, "skipLibCheck": true, "esModuleInterop": true, "resolveJsonModule": true, "isolatedModules": true, "incremental": true,
  "lib": ["dom", "dom.iterable", "esnext"], "target": "ES2023", "plugins": [{"name": "next"}]},
  "include": ["next-env.d.ts", "**/*.ts", "**/*.tsx", ".next/types/**/*.ts"], "exclude": ["node_modules"]}`,
  'schema.prisma': `generator client {
  provider = "prisma-client"
  output   = "./generated"
}
datasource db {
  provider = "postgresql"
}
model Entry {
  id        String   @id @db.Uuid
  name      String
  createdAt DateTime @map("created_at") @db.Timestamptz
  @@map("entries")
}
`,
  'db.ts': `import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { PrismaClient } from './generated/client'

export const db = new PrismaClient({ adapter: new PrismaPg(new Pool({ connectionString: process.env.DATABASE_URL, max: 10 })) })
`,
  'app/layout.tsx': `import type { ReactNode } from 'react'

export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/done/page.tsx': `export default function Page() {
  return <p>done</p>
}
`,
  'app/insert/actions.ts': `'use server'
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { db } from '../../db'

export async function create(form: FormData) {
  await db.entry.create({ data: { id: randomUUID(), name: String(form.get('name')), createdAt: new Date() } })
  redirect('/done')
}
`,
  'app/insert/page.tsx': `import { create } from './actions'

export const dynamic = 'force-dynamic'

export default function Page() {
  return <form action={create}><input name="name" defaultValue="x" /><button>create</button></form>
}
`,
  'app/one/[id]/page.tsx': `import { db } from '../../../db'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const entry = await db.entry.findUnique({ where: { id: (await params).id } })
  return <p>{entry?.name}</p>
}
`,
  // Made at the first request and kept like any prerendered page; its size is in its address.
  'app/equal/[letters]/page.tsx': `export const dynamic = 'force-static'

export default async function Page({ params }: { params: Promise<{ letters: string }> }) {
  return <p>{'x'.repeat(Number((await params).letters))}</p>
}
`,
}

/** The row that /one/… shows. */
export const floorEntry = '0192f0c1-2345-7678-9abc-def012345678'

/**
 * Writes and builds a bare application: what Next, React and Prisma cost by themselves, with one insert, one query, or
 * nothing to do. Its database gets its one table.
 */
export async function buildFloorApp(folder: string, databaseUrl: string): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  symlinkSync(modules, join(folder, 'node_modules'), 'dir')
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', CHECKPOINT_DISABLE: '1', NEXT_TELEMETRY_DISABLED: '1' }
  const run = (bin: string, ...args: string[]) => execFileSync(process.execPath, [join(modules, bin), ...args], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  run('prisma/build/index.js', 'generate', '--no-hints', '--schema', 'schema.prisma')
  run('next/dist/bin/next', 'build')
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('CREATE TABLE entries (id uuid PRIMARY KEY, name text NOT NULL, created_at timestamptz NOT NULL)')
  await client.query('INSERT INTO entries VALUES ($1, $2, now())', [floorEntry, 'one'])
  await client.end()
}
