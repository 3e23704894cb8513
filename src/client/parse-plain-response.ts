import type { Resource } from '../contract/resources.js'
import type { WireResponse } from '../contract/response.js'
import { parseJson, readRecord } from '../contract/wire-value.js'

/** Members of error bodies. Some proxies and frameworks send one with status 200. */
const errorMembers = ['code', 'error', 'message', 'status']

/** The data of a 200 response that is no error in disguise; undefined for every other one, which has to be read with care. */
export function parsePlainResponse<Data>(resource: Resource<Data>, { status, text }: WireResponse): Data | undefined {
  const body = status === 200 && readRecord(parseJson(text))
  return body && !errorMembers.some((name) => name in body) ? resource.parse(body) : undefined
}
