import type { Locale } from 'ieum'
import { en } from 'ieum/locales/en'
import { ko } from 'ieum/locales/ko'
import { pseudo } from 'ieum/locales/pseudo'

/** Every language of the toolbar, by tag. */
export const locales: Record<string, Locale> = { ko, en, pseudo }

/** The names of the languages, each in its own language. */
export const localeNames: Record<keyof typeof locales, string> = {
  ko: '한국어',
  en: 'English',
  pseudo: 'Pseudo: 30 % longer',
}
