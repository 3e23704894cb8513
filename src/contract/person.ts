/** Who upstream is asked about. Server side only: never in an answer, a log or an error. */
export interface Person {
  /** 연계정보, the identity hash: 1 to 88 characters after trim (manual; its own example has 87 and is no base64). */
  ci: string
  /** Korean name, at most 12 characters (manual; revisions differ between 10 and 12). */
  korName: string
}

/** The fintech service as the platform knows it. */
export interface Partner {
  /** Company code, at most 5 characters, e.g. `F9999`. */
  comId: string
  /** Service code, at most 20 characters, e.g. `999`. */
  srvId: string
}

/** The request body of both questions on the upstream wire. */
export interface UpstreamRequestBody {
  partner: Partner
  commonHeader: { reqIdPlatform: ''; reqIdConsumer: string; ci: string }
  body: { korName: string }
}

/** Writes the request body; `requestId` has at most 20 characters. */
export function formatUpstreamRequest(
  partner: Partner,
  { ci, korName }: Person,
  requestId: string,
): UpstreamRequestBody {
  return {
    partner: { comId: partner.comId, srvId: partner.srvId },
    commonHeader: { reqIdPlatform: '', reqIdConsumer: requestId, ci },
    body: { korName },
  }
}
