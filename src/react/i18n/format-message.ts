import type { Message, MessageValues } from './messages.js'

/** A message with its placeholders filled in. An unknown placeholder stays visible. */
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
