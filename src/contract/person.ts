/** The person whose data is loaded. For servers only: never part of a response, a log or an error. */
export interface Person {
  /** Opaque public user id, 1 to 256 visible ASCII characters; the same value as the provider's `subject`. Never the CI. */
  subject: string
  /**
   * 연계정보 (CI), the identity hash: 1 to 88 characters after trim (Koscom Open Platform manual, whose example has 87).
   * `koscomGateway` needs it.
   */
  ci?: string | undefined
  /** Korean name, at most 12 characters (Koscom Open Platform manual; its revisions say 10 or 12). `koscomGateway` needs it. */
  korName?: string | undefined
}

/** The fintech service as the platform knows it. */
export interface Partner {
  /** Company code, at most 5 characters, e.g. `F9999`. */
  comId: string
  /** Service code, at most 20 characters, e.g. `999`. */
  srvId: string
}

/** The request body of both resources on the upstream wire. */
export interface UpstreamRequestBody {
  partner: Partner
  commonHeader: { reqIdPlatform: ''; reqIdConsumer: string; ci: string }
  body: { korName: string }
}

/** Writes the request body; `requestId` has at most 20 characters. */
export function formatUpstreamRequest(
  partner: Partner,
  { ci = '', korName = '' }: Pick<Person, 'ci' | 'korName'>,
  requestId: string,
): UpstreamRequestBody {
  return {
    partner: { comId: partner.comId, srvId: partner.srvId },
    commonHeader: { reqIdPlatform: '', reqIdConsumer: requestId, ci },
    body: { korName },
  }
}
