import type { ko } from './locales/ko.js'

/** A plain string with `{placeholders}`, or one string per plural category of the language. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)

/** Name of one text of the kit. */
export type MessageKey = keyof typeof ko.messages

/** Every text of the kit. */
export type Messages = Record<MessageKey, Message>

/** One language of the kit. */
export interface Locale {
  /** BCP 47 tag. Numbers, plurals and dates follow it. */
  tag: string
  /** Every text, by its key. */
  messages: Messages
}

/** Values for the placeholders of a message. The first number among them selects the plural category. */
export type MessageValues = Readonly<Record<string, string | number>>

/** The names of the `{placeholders}` in a text. */
type PlaceholderOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholderOf<Rest> : never

/** The arguments after a key: nothing, or one value for each placeholder of the Korean text. */
export type ValuesOf<Key extends MessageKey> = Key extends MessageKey
  ? [PlaceholderOf<(typeof ko.messages)[Key]>] extends [never]
    ? []
    : [values: Record<PlaceholderOf<(typeof ko.messages)[Key]>, string | number>]
  : never
