import { drawCell, drawTable } from '../reference/draw-text.js'
import { languages } from './languages.js'

/** @import { OnboardingErrorCode } from '../../src/contract/error-table.js' */

/**
 * What the code of the kit says about its errors.
 * @typedef {object} ErrorFacts
 * @property {Record<string, string>} actionOfCode
 * @property {Record<string, number>} statusOfCode
 * @property {ReadonlySet<string>} retriedCodes
 * @property {() => number[]} listUpstreamNumbers
 * @property {(number: number) => string | undefined} getCodeOfNumber
 * @property {(code: OnboardingErrorCode) => readonly [title: string, body: string]} getErrorMessages
 * @property {Record<'ko' | 'en', { messages: Record<string, unknown> }>} locales
 */

/** @typedef {keyof typeof languages} Language */

/** The text of the button of each next step. Who can do nothing is led to support. @type {Record<string, string>} */
const buttonOfAction = {
  retry: 'retry',
  wait: 'retry',
  registerCertificate: 'registerCertificate',
  link: 'link',
  consent: 'agree',
  portalLogIn: 'logIn',
  signIn: 'signIn',
}

/** The key of the text of the button that a code leads to; null while there is nothing to press. @param {string} code @param {string} action */
export function getButton(code, action) {
  if (code === 'quota_exhausted') return null
  return code === 'portal_locked' ? 'unlock' : (buttonOfAction[action] ?? 'contactSupport')
}

/** `forget` alone rejects with it, and no screen calls that. */
const unseenCodes = ['store_unavailable']

/** The tables of one page. @param {OnboardingErrorCode} code @param {ErrorFacts} facts @param {Language} language */
export function drawFacts(code, facts, language) {
  const texts = languages[language]
  const { actionOfCode, statusOfCode, retriedCodes, listUpstreamNumbers, getCodeOfNumber } = facts
  const numbers = listUpstreamNumbers().filter((number) => getCodeOfNumber(number) === code)
  const wire = [
    String(statusOfCode[code] ?? texts.client),
    `\`${actionOfCode[code]}\``,
    retriedCodes.has(code) ? texts.once : texts.no,
    numbers.join(', ') || '–',
  ]
  return `${drawTable(texts.facts, [wire])}\n\n${drawScreen(code, facts, language)}`
}

/** @param {OnboardingErrorCode} code @param {ErrorFacts} facts @param {Language} language */
function drawScreen(code, { getErrorMessages, actionOfCode, locales }, language) {
  const texts = languages[language]
  if (unseenCodes.includes(code)) return texts.unseen
  const keys = [...getErrorMessages(code), getButton(code, actionOfCode[code] ?? '')]
  const rows = /** @type {const} */ (['ko', 'en']).map((shown) => [
    texts.names[shown],
    ...keys.map((key) => (key === null ? '–' : drawCell(String(locales[shown].messages[key])))),
  ])
  return drawTable(texts.screen, rows)
}

/** The table of the index. @param {ErrorFacts} facts @param {Language} language */
export function drawCodes(facts, language) {
  const { actionOfCode, statusOfCode, getErrorMessages, locales } = facts
  const rows = listCodes(facts).map((code) => [
    `[\`${code}\`](${code}.md)`,
    String(statusOfCode[code] ?? '–'),
    `\`${actionOfCode[code]}\``,
    unseenCodes.includes(code) ? '–' : drawCell(String(locales[language].messages[getErrorMessages(code)[0]])),
  ])
  return drawTable(languages[language].index, rows)
}

/** Every code of the error table. @param {ErrorFacts} facts */
export function listCodes({ actionOfCode }) {
  return /** @type {OnboardingErrorCode[]} */ (Object.keys(actionOfCode))
}

/** A page with its tables anew. @param {string} page @param {string} name @param {string} text */
export function replaceBlock(page, name, text) {
  return page.replace(
    new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*(<!-- /${name} -->)`),
    (_, start, end) => `${start}\n${text}\n\n${end}`,
  )
}
