import { paths } from '@/lib/web/paths'

/** Answers POST only. */
export const signOutPath = '/api/dang-xuat'

/** Pages in the officials' zone for people who are not signed in yet. */
export const officialOpenPaths = [paths.officialSignIn(), paths.forgottenPassword(), '/can-bo/dat-mat-khau']

/** Where the skip link leads. */
export const mainId = 'noi-dung'
