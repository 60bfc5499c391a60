import { env } from '@/lib/core/env'
import { text } from '@/lib/text/text'

const localized = { type: 'object', required: ['vi'], properties: { vi: { type: 'string' }, en: { type: 'string' } } }

const procedure = {
  type: 'object',
  required: ['code', 'name', 'summary', 'sector', 'level', 'olderLevel', 'legalBasis', 'url'],
  properties: {
    code: { type: 'string', pattern: String.raw`^[1-3]\.\d{6}$`, description: 'National code of the procedure.' },
    name: { $ref: '#/components/schemas/LocalizedText' },
    summary: { $ref: '#/components/schemas/LocalizedText' },
    sector: { type: 'object', required: ['key', 'name'], properties: { key: { type: 'string' }, name: { $ref: '#/components/schemas/LocalizedText' } } },
    level: { type: 'string', enum: ['INFO', 'PARTIAL', 'FULL'], description: 'How far it can be done online.' },
    olderLevel: { type: 'integer', enum: [2, 3, 4], description: 'The same in the former numbering.' },
    legalBasis: { type: 'array', items: { type: 'string' } },
    url: { type: 'string', format: 'uri', description: 'Page for people.' },
  },
}

const list = {
  type: 'object',
  required: ['items', 'total', 'next'],
  properties: {
    items: { type: 'array', items: { $ref: '#/components/schemas/Procedure' } },
    total: { type: 'integer', minimum: 0 },
    next: { type: ['string', 'null'], description: 'Pass it as `after` for the next page; null on the last.' },
    confident: { type: 'boolean', const: false, description: 'Present, and false, where a query was given and nothing fits it well.' },
  },
}

const parameter = (name: string, description: string, schema: object) => ({ name, in: 'query', required: false, description, schema })

const json = (schema: object) => ({ 'application/json': { schema } })

/** Describes the open interface, in OpenAPI 3.1. */
export function GET(): Response {
  const document = {
    openapi: '3.1.0',
    info: { title: text('vi').shell.product, version: '1.0.0', description: 'Open data of the portal. Without keys, read only.' },
    servers: [{ url: `${env.PUBLIC_URL}/api/v1` }],
    paths: {
      '/procedures': {
        get: {
          operationId: 'listProcedures',
          summary: 'Administrative procedures in force, by name, or those that fit a query, the best first.',
          parameters: [
            parameter('q', 'Words as people type them, with or without diacritics.', { type: 'string', maxLength: 200 }),
            parameter('limit', 'How many at once.', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
            parameter('after', 'The `next` of the page before.', { type: 'string' }),
          ],
          responses: {
            200: { description: 'A page of procedures.', content: json({ $ref: '#/components/schemas/ProcedureList' }) },
            400: { description: 'A parameter is wrong.', content: json({ $ref: '#/components/schemas/Error' }) },
          },
        },
      },
    },
    components: {
      schemas: {
        LocalizedText: localized,
        Procedure: procedure,
        ProcedureList: list,
        Error: {
          type: 'object',
          required: ['error', 'fields'],
          properties: { error: { type: 'string' }, fields: { type: 'array', items: { type: 'string' } } },
        },
      },
    },
  }
  return Response.json(document, { headers: { 'Access-Control-Allow-Origin': '*' } })
}
