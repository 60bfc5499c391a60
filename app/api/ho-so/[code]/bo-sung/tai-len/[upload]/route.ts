import { resumeSupplement } from '@/app/_pages/dossiers/resume-supplement'

type Context = RouteContext<'/api/ho-so/[code]/bo-sung/tai-len/[upload]'>

/** How much of a begun file is there. */
export async function HEAD(request: Request, { params }: Context): Promise<Response> {
  return resumeSupplement(request, (await params).code)
}

/** Goes on with it. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return resumeSupplement(request, (await params).code)
}

/** Gives it up. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return resumeSupplement(request, (await params).code)
}
