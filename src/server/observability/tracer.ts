/** The part of an OpenTelemetry span that is used. */
export interface Span {
  /** Adds a fact, such as the outcome of the load. */
  setAttribute(name: string, value: string | number): unknown
  /** The load is over. */
  end(): void
}

/** An OpenTelemetry tracer fits. */
export interface Tracer {
  /** Runs `run` inside a new span. */
  startActiveSpan<Run extends (span: Span) => unknown>(name: string, run: Run): ReturnType<Run>
}

/** What a span is if the host gave no tracer. */
export const silentSpan: Span = { setAttribute() {}, end() {} }
