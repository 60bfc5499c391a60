import { z } from 'zod'
import { env } from '@/lib/core/env'
import { procedureCode } from '@/lib/procedure/schema'
import { text } from '@/lib/text/text'
import { dueDateAnswer, dueDateQuery, errorAnswer, item, listAnswer, listQuery, noQuery, procedureAnswer } from '../schemas'
import { openAnswer, openDoor, openPreflight } from '@/lib/web/open-data'

const answers = { Procedure: item, ProcedureList: listAnswer, ProcedureDetails: procedureAnswer, DueDate: dueDateAnswer, Error: errorAnswer }

/** OpenAPI 3.1 speaks JSON Schema 2020-12; the keyword that says so stands once, in the document. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Readonly<Record<string, unknown>> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return rest
}

type Property = Readonly<Record<string, unknown>> & { readonly description?: string }

const codeParameter = { name: 'code', in: 'path', required: true, schema: jsonSchema(procedureCode, 'input') }

function queryParameters(schema: z.ZodType): readonly object[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as { properties?: Readonly<Record<string, Property>>; required?: readonly string[] }
  return Object.entries(properties).map(([name, { description, ...of }]) => ({ name, in: 'query', required: required.includes(name), description, schema: of }))
}

const content = (name: keyof typeof answers) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } })

const origin = { 'Access-Control-Allow-Origin': { description: 'Pages of any site may read the answer.', schema: { type: 'string', const: '*' } } }

/** What a browser asks before a page of another site may ask with a header of its own. */
const preflight = (operationId: string, ...parameters: readonly object[]) => ({
  operationId,
  summary: 'May a page of another site ask this? Always yes, for reading.',
  parameters,
  responses: {
    204: {
      description: 'Yes.',
      headers: {
        ...origin,
        'Access-Control-Allow-Methods': { schema: { type: 'string', const: 'GET, HEAD, OPTIONS' } },
        'Access-Control-Allow-Headers': { schema: { type: 'string', const: 'If-None-Match' } },
        'Access-Control-Max-Age': { schema: { type: 'string' } },
      },
    },
  },
})

const responses = (name: keyof typeof answers, description: string, ...others: readonly (400 | 404 | 422)[]) => ({
  200: { description, headers: { ...origin, ETag: { schema: { type: 'string' } } }, content: content(name) },
  304: { description: 'Nothing changed since the ETag named in If-None-Match.' },
  ...(others.includes(400) && { 400: { description: 'A parameter is wrong.', content: content('Error') } }),
  ...(others.includes(404) && { 404: { description: 'No such procedure is in force.', content: content('Error') } }),
  ...(others.includes(422) && { 422: { description: 'Several agencies take dossiers in, and one must be named (agency-needed); or the agency has published no working hours (no-working-hours).', content: content('Error') } }),
  429: { description: 'Too many requests; try again after Retry-After seconds.', headers: { 'Retry-After': { schema: { type: 'integer' } } }, content: content('Error') },
})

/** GET /api/v1/openapi.json: describes the open interface, in OpenAPI 3.1, from the schemas it works by. */
export const GET = (request: Request): Promise<Response> =>
  openDoor(request, noQuery, () => Promise.resolve(openAnswer(request, {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: text('vi').shell.product, version: '1.2.0', description: 'Open data of the portal. Without keys, read only, and readable by pages of any site (CORS).' },
    servers: [{ url: `${env.PUBLIC_URL}/api/v1` }],
    paths: {
      '/procedures': {
        get: {
          operationId: 'listProcedures',
          summary: 'Administrative procedures in force, by name, or those that answer a question, the best first.',
          parameters: queryParameters(listQuery),
          responses: responses('ProcedureList', 'A page of procedures.', 400),
        },
        options: preflight('mayListProcedures'),
      },
      '/procedures/{code}': {
        get: {
          operationId: 'getProcedure',
          summary: 'One procedure, as it is in force now.',
          parameters: [codeParameter],
          responses: responses('ProcedureDetails', 'The procedure.', 400, 404),
        },
        options: preflight('mayGetProcedure', codeParameter),
      },
      '/procedures/{code}/due-date': {
        get: {
          operationId: 'getDueDate',
          summary: 'By when the result is due of a dossier accepted at a moment, by the working calendar.',
          parameters: [codeParameter, ...queryParameters(dueDateQuery)],
          responses: responses('DueDate', 'The due date.', 400, 404, 422),
        },
        options: preflight('mayGetDueDate', codeParameter),
      },
      '/schema/procedure': {
        get: {
          operationId: 'procedureSchema',
          summary: 'JSON Schema (2020-12) of a procedure’s file, as administrators export and import it.',
          responses: { 200: { description: 'The schema.', headers: origin, content: { 'application/schema+json': { schema: { type: 'object' } } } } },
        },
        options: preflight('mayReadProcedureSchema'),
      },
    },
    components: { schemas: Object.fromEntries(Object.entries(answers).map(([name, schema]) => [name, jsonSchema(schema, 'output')])) },
  }, 3600)))

/** Anybody's page may ask. */
export const OPTIONS = openPreflight
