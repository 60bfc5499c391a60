import { leafletResponse } from '@/app/_pages/sharing/leaflet-response'

type Context = { readonly params: Promise<{ readonly code: string }> }

/** GET /en/thu-tuc/CODE/to-roi.pdf: the leaflet in English, one page of A4. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return leafletResponse(request, (await params).code, { format: 'A4', locale: 'en' })
}
