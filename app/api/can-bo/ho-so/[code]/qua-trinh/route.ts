import { answerRouting } from '@/app/_papers/answer-routing'
import { processingLogOf } from '@/app/_papers/routing'

/** Who did what with the dossier, as of now. */
export const GET = async (_request: Request, { params }: RouteContext<'/api/can-bo/ho-so/[code]/qua-trinh'>): Promise<Response> =>
  answerRouting((await params).code, 'qua-trinh-xu-ly', processingLogOf)
