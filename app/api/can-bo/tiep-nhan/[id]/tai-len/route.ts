import { resumeScan } from '@/app/can-bo/tiep-nhan/receive-scan'

/** Begins a scan, to be sent by pieces (tus). */
export async function POST(request: Request, { params }: RouteContext<'/api/can-bo/tiep-nhan/[id]/tai-len'>): Promise<Response> {
  return resumeScan(request, (await params).id)
}
