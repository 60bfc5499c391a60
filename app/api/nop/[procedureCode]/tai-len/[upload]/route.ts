import { resumePapers } from '@/app/_pages/filing/resume-papers'

type Context = RouteContext<'/api/nop/[procedureCode]/tai-len/[upload]'>

/** How much of a begun file is there. */
export async function HEAD(request: Request, { params }: Context): Promise<Response> {
  return resumePapers(request, (await params).procedureCode)
}

/** Goes on with it. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return resumePapers(request, (await params).procedureCode)
}

/** Gives it up. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return resumePapers(request, (await params).procedureCode)
}
