import { ko } from 'ieum/locales/ko'
import type { Locale, Messages } from 'ieum'

export type MessageName = keyof Messages

let shown: Locale = ko

/** Called by the stage: from now on stories look for the texts of this language. */
export function setTexts(locale: Locale): void {
  shown = locale
}

/** The texts that the story shows now, for stories that look for them. Of plurals, that for many. */
export const messages = new Proxy({} as Record<MessageName, string>, {
  get: (_, name: MessageName) => readText(shown.messages[name]),
})

function readText(text: string | Partial<Record<string, string>> | undefined): string | undefined {
  return typeof text === 'object' ? text.other : text
}

/** A message as `getByText` finds it: Testing Library reads a no-break space on the page as a space. */
export const asText = (message: string): string => message.replaceAll('\u00a0', ' ')
