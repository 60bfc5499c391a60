import { resumeSupplement } from '@/app/_pages/dossiers/resume-supplement'

/** Begins a file for the supplement, to be sent by pieces (tus). */
export async function POST(request: Request, { params }: RouteContext<'/api/ho-so/[code]/bo-sung/tai-len'>): Promise<Response> {
  return resumeSupplement(request, (await params).code)
}
