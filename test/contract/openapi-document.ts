import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'

interface Schema {
  enum?: string[]
  type?: string
  description?: string
  allOf?: Schema[]
  properties?: Record<string, Schema>
}

interface Header {
  required: boolean
  schema: Schema
}

interface ResponseSpec {
  headers: Record<string, { $ref: string }>
  content: Record<string, { schema: Schema }>
}

interface Parameter {
  name: string
  required: boolean
  schema: Schema
}

interface OpenApiDocument {
  paths: Record<string, { post: { responses: Record<string, ResponseSpec | { $ref: string }> } }>
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> }
}

/** The published document. */
export const document = JSON.parse(
  readFileSync(new URL('../../src/openapi/openapi.json', import.meta.url), 'utf8'),
) as OpenApiDocument

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema(document, 'openapi.json')

/** The validator of a schema in the document, by JSON pointer. */
export function compile(pointer: string): ValidateFunction {
  return ajv.getSchema(`openapi.json${pointer}`) ?? ajv.compile({ $ref: `openapi.json${pointer}` })
}

function resolve<T>(value: T | { $ref: string }): T {
  if (!(typeof value === 'object' && value && '$ref' in value)) return value
  const steps = value.$ref.slice(2).split('/')
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], document) as T
}

/** The media type, the schema and the headers that the document gives for a response. */
export function describeResponse(path: string, status: number) {
  const spec = document.paths[path]?.post.responses[status]
  if (!spec) throw new Error(`${status} is not documented`)
  const { content, headers } = resolve<ResponseSpec>(spec)
  const [[mediaType, { schema }] = ['', { schema: {} }]] = Object.entries(content)
  const described = Object.entries(headers).map(([name, header]) => ({ name, ...resolve<Header>(header) }))
  return { mediaType, schema, headers: described }
}

/** All differences between a real response and the document. */
export async function listFaults(path: string, response: Response): Promise<string[]> {
  const { mediaType, schema, headers } = describeResponse(path, response.status)
  const body: unknown = await response.json()
  const sentType = response.headers.get('Content-Type')?.split(';')[0]
  const faults = headers.flatMap((header) => listHeaderFaults(response.headers.get(header.name), header))
  if (sentType !== mediaType) faults.push(`${response.status} with ${sentType}`)
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi.json#/')) as object)
  if (!validate(body)) faults.push(ajv.errorsText(validate.errors))
  return faults
}

function listHeaderFaults(text: string | null, { name, required, schema }: Header & { name: string }): string[] {
  if (text === null) return required ? [`no ${name}`] : []
  return ajv.validate(schema, schema.type === 'integer' ? Number(text) : text) ? [] : [`${name}: ${text}`]
}
