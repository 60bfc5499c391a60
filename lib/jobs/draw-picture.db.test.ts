import sharp from 'sharp'
import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { officeValues } from '@/lib/dossier/model/result-values'
import { createProcedure } from '@/lib/procedure/create-procedure'
import { findPicture } from '@/lib/procedure/queries/pictures'
import { publishVersion } from '@/lib/procedure/publish-version'
import { procedureDefinition } from '@/lib/procedure/schema'
import { registerKinds } from '@/lib/register/model'
import { now } from '@/tests/support/clock'
import { aPublishedProcedure, system, visitor } from '@/tests/support/factories'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { drawPicturesJob, queuePicturesJob } from './draw-picture'

const known = { registers: registerKinds, registryFields: [], placeholders: officeValues }
const waiting = async (versionId: string) => (await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`draw-picture-${versionId}`}`).length

it('has a picture drawn when a version is published: a PNG of 1200 × 630 with the words in it', async () => {
  const definition = procedureDefinition.parse({ ...sampleProcedure, code: '1.999701' })
  const made = await createProcedure(system, { definition }, now)
  if (!made.ok) throw new Error(made.code)
  const published = await publishVersion(system, { ...made.value, validFrom: null, reason: 'test' }, now, known)
  if (!published.ok) throw new Error(published.code)
  const { versionId } = published.value
  expect(await waiting(versionId)).toBe(1)
  expect(await findPicture(visitor, { code: '1.999701', number: 1, locale: 'vi' })).toBeNull()

  await drawPicturesJob.perform({ versionId }, { now, last: false })
  const png = await findPicture(visitor, { code: '1.999701', number: 1, locale: 'vi' })
  expect(await sharp(png ?? undefined).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  // Where the name stands there is ink, and not the same in the other language.
  const { channels } = await sharp(png ?? undefined).extract({ left: 64, top: 120, width: 1072, height: 240 }).greyscale().stats()
  expect(channels[0]?.min).toBeLessThan(100)
  expect(channels[0]?.max).toBe(255)

  await drawPicturesJob.perform({ versionId }, { now, last: false })
  expect(await findPicture(visitor, { code: '1.999701', number: 1, locale: 'vi' })).toEqual(png)
})

it('draws what was published without one, once', async () => {
  const { versionId } = await aPublishedProcedure({ ...sampleProcedure, code: '1.999702' }, now)
  await queuePicturesJob.perform({}, { now, last: false })
  expect(await waiting(versionId)).toBe(1)
  await drawPicturesJob.perform({ versionId }, { now, last: false })
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await queuePicturesJob.perform({}, { now, last: false })
  expect(await waiting(versionId)).toBe(0)
})
