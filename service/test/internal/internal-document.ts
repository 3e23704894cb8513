import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, object> }> }>>
}

/** The published document of the internal listener. */
export const document = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as Document &
  Record<string, unknown>

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema(document, 'internal.json')

/** What the document does not say about a response; empty if it describes it. Other paths and methods are not described. */
export function isDescribed(path: string, method: string, response: Response, text: string): string[] {
  const responses = document.paths[path]?.[method.toLowerCase()]?.responses
  if (!responses) return []
  const described = responses[response.status]
  if (!described) return [`${method} ${path} has no ${response.status}`]
  const [type = ''] = (response.headers.get('Content-Type') ?? '').split(';')
  if (!described.content) return text === '' ? [] : [`${response.status} has a body`]
  if (!described.content[type]) return [`${response.status} is not of type ${type}`]
  if (type === 'text/plain') return []
  const pointer = ['paths', path, method.toLowerCase(), 'responses', String(response.status), 'content', type, 'schema']
  const escaped = pointer.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
  const validate = ajv.compile({ $ref: `internal.json#/${escaped}` })
  return validate(JSON.parse(text)) ? [] : [ajv.errorsText(validate.errors)]
}
