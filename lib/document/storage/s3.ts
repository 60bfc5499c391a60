import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, NotFound, paginateListObjectsV2, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { placeOf, type Storage } from './storage'

export type Bucket = { readonly endpoint: string; readonly region: string; readonly bucket: string; readonly accessKey: string; readonly secretKey: string }

async function md5Of(path: string): Promise<string> {
  const hash = createHash('md5')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('base64')
}

const isRefusal = (error: unknown): error is Error => error instanceof S3ServiceException && (error.$metadata.httpStatusCode ?? 500) < 500

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

/** A bucket of any server that speaks S3, under the same paths as on a disk. */
export function s3({ endpoint, region, bucket: Bucket, accessKey, secretKey }: Bucket): Storage {
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // Servers other than Amazon's do not know its newer checksums; each object carries its MD5 instead, which all of them check.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Its complaints come as errors too.
    logger: silent,
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 30_000 },
  })
  const at = (name: string) => ({ Bucket, Key: placeOf(name) })

  return {
    async keep(name, path) {
      const [{ size }, ContentMD5] = [await stat(path), await md5Of(path)]
      const put = () => client.send(new PutObjectCommand({ ...at(name), Body: createReadStream(path), ContentLength: size, ContentMD5 }))
      // The client begins nothing again that it reads from a stream.
      await put().catch((error: unknown) => (isRefusal(error) ? Promise.reject(error) : put()))
      await rm(path)
    },

    async open(name, { first, last }) {
      const { Body } = await client.send(new GetObjectCommand({ ...at(name), Range: `bytes=${String(first)}-${String(last)}` }))
      if (Body === undefined) throw new Error('the store answered without a body')
      return Body as Readable
    },

    async size(name) {
      try {
        return (await client.send(new HeadObjectCommand(at(name)))).ContentLength ?? null
      } catch (error) {
        if (error instanceof NotFound) return null
        throw error
      }
    },

    async remove(name) {
      await client.send(new DeleteObjectCommand(at(name)))
    },

    async *list() {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
        for (const { Key = '', LastModified } of Contents) {
          const name = Key.split('/').at(-1) ?? ''
          if (/^[0-9a-f-]{36}$/.test(name) && LastModified) yield { name, writtenAt: LastModified }
        }
      }
    },
  }
}
