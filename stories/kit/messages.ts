import { ko } from 'ieum/locales/ko'

/** The Korean messages, for stories that look for them. */
export const koreanMessages = ko.messages

/** A message as `getByText` finds it: Testing Library reads a no-break space on the page as a space. */
export const asText = (message: string): string => message.replaceAll('\u00a0', ' ')
