import { leafletResponse } from '@/app/_pages/sharing/leaflet-response'

type Context = { readonly params: Promise<{ readonly code: string }> }

/** GET /thu-tuc/CODE/ap-phich.pdf: the poster, one page of A3. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return leafletResponse(request, (await params).code, { format: 'A3', locale: 'vi' })
}
