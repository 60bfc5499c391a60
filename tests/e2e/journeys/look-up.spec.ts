import { expect, test } from '@playwright/test'
import { Client } from 'pg'
import { stackAddresses } from '@/tests/support/browser-stack'
import { lookUpDossier, lookUpInVain } from './look-up'

const owner = { name: 'Trần Thị Mai Hạnh', lastFour: '9001' }

/** A finished dossier of the demonstration. */
async function returnedDossier(): Promise<string> {
  const client = new Client({ connectionString: stackAddresses().databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ code: string }>("SELECT code FROM dossiers WHERE owner_name = $1 AND status = 'RETURNED' LIMIT 1", [owner.name])
    return rows[0]?.code ?? ''
  } finally {
    await client.end()
  }
}

test('anybody with the code and four digits sees where a dossier stands, and nobody else', async ({ page }) => {
  const code = await returnedDossier()
  expect(code).not.toBe('')
  await lookUpDossier(page, { code, ...owner, status: 'Đã trả kết quả' })
  await lookUpInVain(page, code, '0000')
  await lookUpInVain(page, 'H17.99.01-200101-0001', owner.lastFour)
})
