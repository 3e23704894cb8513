/** The part of an OpenTelemetry span that is used. */
export interface Span {
  setAttribute(name: string, value: string | number): unknown
  end(): void
}

/** An OpenTelemetry tracer fits. */
export interface Tracer {
  startActiveSpan<Run extends (span: Span) => unknown>(name: string, run: Run): ReturnType<Run>
}

/** What a span is if the host gave no tracer. */
export const silentSpan: Span = { setAttribute() {}, end() {} }
