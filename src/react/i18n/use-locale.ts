import { useMemo } from 'react'
import type { Locale } from './messages.js'

/** The locale of the host with a tag that `Intl` takes: of one that it refuses, such as `en_US`, it would end the page. */
export function useLocale(locale: Locale | undefined): Locale | undefined {
  return useMemo(() => {
    const tag = locale && findTag(locale.tag)
    return tag === locale?.tag ? locale : locale && { ...locale, tag: tag ?? 'ko' }
  }, [locale])
}

function findTag(tag: string): string | undefined {
  return [tag, tag.replaceAll('_', '-')].find(isWellFormed)
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}
