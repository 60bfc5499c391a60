import { resumeScan } from '@/app/can-bo/tiep-nhan/receive-scan'

type Context = RouteContext<'/api/can-bo/tiep-nhan/[id]/tai-len/[upload]'>

/** How much of a begun file is there. */
export async function HEAD(request: Request, { params }: Context): Promise<Response> {
  return resumeScan(request, (await params).id)
}

/** Goes on with it. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return resumeScan(request, (await params).id)
}

/** Gives it up. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return resumeScan(request, (await params).id)
}
