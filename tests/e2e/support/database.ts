import { Client } from 'pg'
import { stackAddresses } from '@/tests/support/browser-stack'

/** Rows of the portal under test; for looking, and for what no page can do (a session that ends). */
export async function rows<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: stackAddresses().databaseUrl })
  await client.connect()
  try {
    return (await client.query<T>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

/** Runs `work` while nobody else who asks for the same thing does. */
export async function alone<T>(thing: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: stackAddresses().databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [thing])
    return await work()
  } finally {
    await client.end()
  }
}
