import 'server-only'
import type { FileGrant } from './model'

/** The only cast to FileGrant. For domains that own files, after their own policy; dependency-cruiser refuses any other importer. */
export const grantFile = (fileId: string) => ({ fileId }) as FileGrant
