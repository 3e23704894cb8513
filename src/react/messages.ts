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

/** What the placeholders of a message stand for; the first number among them picks the plural category. */
export type MessageValues = Readonly<Record<string, string | number>>

/** The names of the `{placeholders}` in a text. */
type PlaceholderOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholderOf<Rest> : never

/** What follows a key when its text is asked for: nothing, or one value for each placeholder of the Korean text. */
export type ValuesOf<Key extends MessageKey> = Key extends MessageKey
  ? [PlaceholderOf<(typeof ko.messages)[Key]>] extends [never]
    ? []
    : [values: Record<PlaceholderOf<(typeof ko.messages)[Key]>, string | number>]
  : never

/** A message with its placeholders filled in; an unknown placeholder stays visible. */
export function formatMessage(message: Message, tag: string, values: MessageValues = {}): string {
  const text = typeof message === 'string' ? message : pickPlural(message, tag, values)
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  )
}

function pickPlural(message: Exclude<Message, string>, tag: string, values: MessageValues): string {
  const count = Object.values(values).find((value) => typeof value === 'number')
  return message[new Intl.PluralRules(tag).select(count ?? Number.NaN)] ?? message.other
}

/** A time to wait in words, e.g. 42초 or 5분: seconds up to a minute and a half, minutes up to as many hours, then hours. */
export function formatWait(seconds: number, tag: string): string {
  const minutes = Math.ceil(seconds / 60)
  const [value, unit] =
    seconds <= 90 ? [seconds, 'second'] : minutes <= 90 ? [minutes, 'minute'] : [Math.ceil(minutes / 60), 'hour']
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}

/** An ISO day in words, e.g. 2026년 11월 10일; what is no day is shown as it is. */
export function formatDate(day: string, tag: string): string {
  const date = new Date(`${day}T00:00Z`)
  // Engines carry 30 February over into March.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return day
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
