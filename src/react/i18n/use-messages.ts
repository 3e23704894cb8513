import { useMemo } from 'react'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { formatMessage } from './format-message.js'
import type { Message, MessageKey, ValuesOf } from './messages.js'

/** Korean texts of one part of the kit. Each part brings its own, so that a page loads only what it can say. */
type OwnMessages = Readonly<Partial<Record<MessageKey, Message>>>

/** Texts in the language of the user. */
interface MessageFormatter<Own extends OwnMessages> {
  /** The text with this key: of the host, of its locale, or the Korean one. */
  t<Key extends keyof Own & MessageKey>(key: Key, ...values: ValuesOf<Key>): string
  /** BCP 47 tag of the language. */
  tag: string
}

/** Reads texts by key. `own` has to be the same object on every render. */
export function useMessages<Own extends OwnMessages>(own: Own): MessageFormatter<Own> {
  const { locale, messages } = useOnboardingContext()
  return useMemo(() => {
    const tag = locale?.tag ?? 'ko'
    return {
      t: (key, ...[values]) => formatMessage(messages?.[key] ?? locale?.messages[key] ?? own[key]!, tag, values),
      tag,
    }
  }, [locale, messages, own])
}
