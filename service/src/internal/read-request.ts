import type { Identity } from 'ieum/server'
import { readIdentity } from '../identify/read-identity.js'
import { readCappedText } from '../../../src/contract/read-capped-text.js'
import { parseJson, readRecord } from '../../../src/contract/wire-value.js'
import { Refusal } from './refusal.js'

/** What a POST to the internal listener says. */
export interface InternalRequest {
  identity: Identity
  accountId: string | undefined
  fresh: boolean
}

const maxBytes = 16_384

/** Reads the body. A member that is not known may be a misspelled one, so it is refused. */
export async function readInternalRequest(request: Request, members: readonly string[]): Promise<InternalRequest> {
  const text = await readCappedText(request, maxBytes)
  if (text === null) throw new Refusal(413, `The body has more than ${maxBytes} bytes.`)
  const record = readRecord(parseJson(text))
  if (!record) throw new Refusal(400, 'The body is no JSON object.')
  const allowed = ['identity', ...members]
  const unknown = Object.keys(record).some((name) => !allowed.includes(name))
  if (unknown) throw new Refusal(400, `The body may have ${allowed.join(', ')} and nothing else.`)
  const identity = readIdentity(readRecord(record.identity))
  if (!identity)
    throw new Refusal(400, 'Give identity: { subject, ci, korName }, three texts; the subject is not the CI.')
  const { accountId, fresh = false } = record
  if (members.includes('accountId') && !isId(accountId)) throw new Refusal(400, 'Give accountId, the id of an account.')
  if (typeof fresh !== 'boolean') throw new Refusal(400, 'Give fresh as true or false, or leave it out.')
  return { identity, accountId: isId(accountId) ? accountId : undefined, fresh }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 512
}
