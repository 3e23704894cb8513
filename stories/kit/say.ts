import { ko } from 'ieum/locales/ko'

/** The Korean texts, for stories that look for them. */
export const say = ko.messages
