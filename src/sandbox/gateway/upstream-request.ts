import { parseJson, readRecord, readText } from '../../contract/wire-value.js'

/** The required fields of a request body; null for a field without a value. */
export interface UpstreamRequest {
  comId: string | null
  srvId: string | null
  ci: string | null
  korName: string | null
}

/** Reads a request body; null if it is no JSON. */
export function parseUpstreamRequest(text: string): UpstreamRequest | null {
  const json = parseJson(text)
  if (json === undefined) return null
  const record = readRecord(json)
  const partner = readRecord(record?.partner)
  return {
    comId: readText(partner?.comId),
    srvId: readText(partner?.srvId),
    ci: readText(readRecord(record?.commonHeader)?.ci),
    korName: readText(readRecord(record?.body)?.korName),
  }
}
