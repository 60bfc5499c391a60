import 'server-only'
import { env } from '@/lib/core/env'
import { disk } from './disk'
import { s3 } from './s3'
import type { Storage } from './storage'

/** Where this portal keeps files. */
export const storage: Storage =
  env.S3_ENDPOINT === undefined
    ? disk
    : s3({ endpoint: env.S3_ENDPOINT, region: env.S3_REGION, bucket: env.S3_BUCKET, accessKey: env.S3_ACCESS_KEY, secretKey: env.S3_SECRET_KEY })
