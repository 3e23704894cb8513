import { useMemo } from 'react'
import { firmName } from '../contract/firm-name.js'
import { ko } from './locales/ko.js'
import { formatDate, formatMessage, formatWait, type Locale, type MessageKey, type ValuesOf } from './messages.js'
import { useOnboardingContext } from './onboarding-context.js'

/** The kit's texts in the user's language, the host's own words first. */
export interface Words {
  /** BCP 47 tag of the language. */
  tag: string
  say<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): string
  /** An ISO day in words. */
  date(day: string): string
  /** Seconds to wait in words. */
  wait(seconds: number): string
  /** The name of a securities firm. */
  firm(code: string): string
}

export function useWords(): Words {
  const { locale, messages, firms } = useOnboardingContext()
  return useMemo(() => {
    const { tag, messages: own }: Locale = locale ?? ko
    const say: Words['say'] = (key, ...[values]) => formatMessage(messages?.[key] ?? own[key], tag, values)
    const nameByHost = (code: string) => (firms && Object.hasOwn(firms, code) ? firms[code]?.name : undefined)
    return {
      tag,
      say,
      date: (day) => formatDate(day, tag),
      wait: (seconds) => formatWait(seconds, tag),
      firm: (code) => nameByHost(code) ?? (firmName(code, tag) || say('unknownFirm')),
    }
  }, [locale, messages, firms])
}
