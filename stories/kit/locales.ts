import type { Locale } from 'ieum'
import { en } from 'ieum/locales/en'
import { ko } from 'ieum/locales/ko'

/** Every language of the toolbar, by tag. */
export const locales: Record<string, Locale> = { ko, en }

/** Names of the languages, in themselves. */
export const localeNames: Record<keyof typeof locales, string> = { ko: '한국어', en: 'English' }
