import type { ko } from './locales/ko.js'

/** A plain string with `{placeholders}`, or one string per plural category of the locale's language. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)

/** Name of one text of the kit. */
export type MessageKey = keyof typeof ko.messages

/** Every text of the kit. */
export type Messages = Record<MessageKey, Message>

/** A language of the kit's texts. */
export interface Locale {
  /** BCP 47 tag; numbers, plurals and dates follow it. */
  tag: string
  messages: Messages
}

/** What the placeholders of a message stand for; `count` also picks the plural category. */
export type MessageValues = Record<string, string | number>

/** A message with its placeholders filled in; an unknown placeholder stays visible. */
export function formatMessage(message: Message, tag: string, values: MessageValues = {}): string {
  const text = typeof message === 'string' ? message : pickPlural(message, tag, Number(values.count))
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}

function pickPlural(message: Exclude<Message, string>, tag: string, count: number): string {
  return message[new Intl.PluralRules(tag).select(count)] ?? message.other
}

/** An ISO day in words, e.g. 2026년 11월 10일. */
export function formatDate(day: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
