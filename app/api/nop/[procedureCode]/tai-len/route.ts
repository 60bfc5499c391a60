import { resumePapers } from '@/app/_pages/filing/resume-papers'

/** Begins a file for the citizen's draft, to be sent by pieces (tus). */
export async function POST(request: Request, { params }: RouteContext<'/api/nop/[procedureCode]/tai-len'>): Promise<Response> {
  return resumePapers(request, (await params).procedureCode)
}
