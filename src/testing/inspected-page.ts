/** The part of Playwright's `Request` that is read. */
export interface InspectedRequest {
  url(): string
  postDataBuffer(): Uint8Array | null
  allHeaders(): Promise<Record<string, string>>
  response(): Promise<{ text(): Promise<string>; allHeaders(): Promise<Record<string, string>> } | null>
}

/** The part of Playwright's `Frame` that is read. */
export interface InspectedFrame {
  url(): string
  evaluate<Result>(read: () => Result | Promise<Result>): Promise<Result>
}

/** The part of Playwright's `ConsoleMessage` that is read. */
export interface InspectedMessage {
  text(): string
  args(): { jsonValue(): Promise<unknown> }[]
}

/** The part of a Playwright `Page`, 1.56 or newer, that is read. */
export interface InspectedPage {
  /** The page itself, and the frames in it. */
  frames(): InspectedFrame[]
  /** What the console has said. */
  consoleMessages(): Promise<InspectedMessage[]>
  /** What the page has thrown and not caught. */
  pageErrors(): Promise<Error[]>
  /** What the page has sent. */
  requests(): Promise<InspectedRequest[]>
  /** Where the cookies are. */
  context(): { cookies(): Promise<{ name: string; value: string }[]> }
}
