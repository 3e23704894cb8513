import { isOnboardingError } from '../contract/onboarding-error.js'
import type { Answered } from './asker.js'
import type { Counters } from './counters.js'
import type { Identity } from './identity.js'
import type { Logger } from './logger.js'
import { runHook } from './run-hook.js'

/** One look at a person's data, for the host's access record (접속기록). Holds neither name nor CI, account or key. */
export interface AuditRecord {
  /** Milliseconds since 1970. */
  at: number
  /** The host's opaque id of whose data was looked at. */
  subject: string
  question: 'registration' | 'virtualAccounts'
  /** Under which upstream and the log know the question. */
  requestId: string
  /** Where the answer came from, or the code of the error. */
  outcome: string
}

/** The part of an OpenTelemetry span that is used. */
export interface Span {
  setAttribute(name: string, value: string | number): unknown
  end(): void
}

/** An OpenTelemetry tracer fits. */
export interface Tracer {
  startActiveSpan<Run extends (span: Span) => unknown>(name: string, run: Run): ReturnType<Run>
}

const silentSpan: Span = { setAttribute() {}, end() {} }

interface ObserveOptions {
  audit: ((record: AuditRecord) => void) | undefined
  tracer: Tracer | undefined
  counters: Counters
  logger: Logger
  now: () => number
}

/** One question about one person. */
interface Asked {
  who: Identity
  question: AuditRecord['question']
  requestId: string
}

export type Observe = <Answer>(asked: Asked, work: () => Promise<Answered<Answer>>) => Promise<Answered<Answer>>

const counterOfSource = { cache: 'cacheAnswers', upstream: 'upstreamAnswers', notice: 'noticeAnswers' } as const

/** Tells counters, trace and access record of every question, whoever asked it and however it ended. */
export function createObserve({ audit, tracer, counters, logger, now }: ObserveOptions): Observe {
  function tell({ who, question, requestId }: Asked, outcome: string, span: Span): void {
    const record = { at: now(), subject: who.subject, question, requestId, outcome }
    runHook(() => {
      span.setAttribute('ieum.request_id', requestId)
      span.setAttribute('ieum.outcome', outcome)
    })
    runHook(() => span.end())
    runHook(
      () => audit?.(record),
      () => logger.error({ requestId, question }, 'ieum: the audit hook failed'),
    )
  }

  async function run<Answer>(asked: Asked, work: () => Promise<Answered<Answer>>, span: Span) {
    try {
      const answered = await work()
      counters[counterOfSource[answered.source]]++
      tell(asked, answered.source, span)
      return answered
    } catch (error) {
      counters.errors++
      tell(asked, isOnboardingError(error) ? error.code : 'upstream_unavailable', span)
      throw error
    }
  }

  return (asked, work) => {
    let answered: ReturnType<typeof work> | undefined
    const start = (span: Span) => (answered ??= run(asked, work, span))
    if (tracer) runHook(() => tracer.startActiveSpan(`ieum ${asked.question}`, start))
    return start(silentSpan)
  }
}
