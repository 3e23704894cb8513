import { OnboardingError } from 'ieum/server'
import { getConfig } from './config.js'
import { refresh } from './oauth.js'
import { dropTokens, findTokens, keepTokens } from './tokens.js'

/**
 * One row of the provider's list, as far as it is read.
 * @typedef {{
 *   fintech_use_num: string, account_alias?: string, bank_code_std: string, bank_name?: string,
 *   account_num_masked?: string, inquiry_agree_yn?: string, inquiry_agree_dtime?: string, account_state?: string
 * }} Row
 * @typedef {import('ieum/server').Gateway} Gateway
 * @typedef {import('ieum/server').GatewayRequest} GatewayRequest
 */

/** Tokens last 90 days. In the last ten they are replaced. */
const refreshBeforeMs = 10 * 86_400_000

/** What a `rsp_code` means for the user. Any other is a fault of the set-up. @type {Record<string, import('ieum/server').OnboardingErrorCode>} */
const codeOfRspCode = {
  A0002: 'firm_unavailable',
  O0002: 'portal_login_required',
  O0011: 'consent_required',
}

/** Open Banking behind the kit's screens: who has a token is a member, and the accounts are those of the list. @returns {Gateway} */
export function openBankingGateway() {
  return {
    id: `open-banking ${getConfig().baseUrl} ${getConfig().clientId}`,
    // The provider knows people by their token, and tokens are kept by user. It needs neither CI nor name.
    personKey: ({ subject }) => [subject],
    async getRegistration({ subject }) {
      const status = (await getFreshTokens(subject)) ? 'member' : 'nonMember'
      return { data: { status, consentExpiresOn: null }, quotaLeft: null }
    },
    async getVirtualAccounts({ subject }, request) {
      const tokens = await getFreshTokens(subject)
      if (!tokens) throw new OnboardingError('portal_login_required')
      const rows = await fetchRows(subject, tokens, request)
      const usable = rows.filter((row) => row.account_state === '01' && row.inquiry_agree_yn === 'Y')
      return {
        data: { accounts: addIds(usable.map(readRow)), consentExpiresOn: getConsentEnd(usable) },
        quotaLeft: null,
      }
    },
  }
}

/** Null if the user has not connected, or has to connect again. @param {string} subject */
async function getFreshTokens(subject) {
  const tokens = findTokens(subject)
  if (!tokens || tokens.expiresAt - Date.now() > refreshBeforeMs) return tokens
  const fresh = await refresh(tokens).catch(() => null)
  if (fresh) keepTokens(subject, fresh)
  // A refresh that failed may succeed the next time, as long as the tokens last.
  else if (tokens.expiresAt <= Date.now()) dropTokens(subject)
  return findTokens(subject)
}

/** @param {string} subject @param {import('./oauth.js').Tokens} tokens @param {GatewayRequest} request @returns {Promise<Row[]>} */
async function fetchRows(subject, { accessToken, userSeqNo }, { signal, responseBytes }) {
  const url = new URL(`${getConfig().baseUrl}/v2.0/account/list`)
  url.search = String(new URLSearchParams({ user_seq_no: userSeqNo, include_cancel_yn: 'N', sort_order: 'D' }))
  const headers = { Authorization: `Bearer ${accessToken}` }
  const response = await fetch(url, { headers, signal, redirect: 'manual' }).catch(() => fail('network'))
  if (!response.ok) fail(response.status === 429 ? 'rate_limited' : 'upstream_unavailable')
  const text = await readCapped(response, responseBytes).catch(() => fail('network'))
  const body = text === null ? null : parse(text)
  // The user has withdrawn the consent, or the provider has: only connecting again helps.
  if (body?.rsp_code === 'O0002') dropTokens(subject)
  if (typeof body?.rsp_code === 'string' && body.rsp_code !== 'A0000')
    fail(codeOfRspCode[body.rsp_code] ?? 'not_available')
  return Array.isArray(body?.res_list) ? body.res_list.filter(isRow) : fail('invalid_response')
}

/** @param {unknown} row */
function isRow(row) {
  return typeof row === 'object' && row !== null
}

/** @param {import('ieum/server').OnboardingErrorCode} code @returns {never} */
function fail(code) {
  throw new OnboardingError(code)
}

/** The text of a response, or null if it has more bytes than a caller wants. @param {Response} response @param {number} maxBytes */
async function readCapped(response, maxBytes) {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    // Leaving the loop cancels the rest.
    if (bytes > maxBytes) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The provider's use number stands in for the account number. What users see is the provider's: its name of the bank, its mask. @param {Row} row */
function readRow({ fintech_use_num, account_alias, bank_code_std, bank_name, account_num_masked }) {
  return {
    firmCode: bank_code_std,
    number: fintech_use_num,
    alias: account_alias?.trim() || null,
    ...(bank_name && { firmName: bank_name }),
    ...(account_num_masked && { displayNumber: account_num_masked }),
  }
}

/** @param {Omit<import('ieum/server').VirtualAccount, 'id'>[]} accounts */
function addIds(accounts) {
  return accounts.map((account) => ({ id: `${account.firmCode}.${account.number}.${account.alias ?? ''}`, ...account }))
}

/**
 * Consents to inquiry last a year, says the comment of one app, and no document here. So the day announces an end and never
 * brings one: past it the provider's own `inquiry_agree_yn` decides.
 * @param {Row[]} rows @returns {string | null}
 */
function getConsentEnd(rows) {
  const ends = rows.map(({ inquiry_agree_dtime = '' }) => addYear(inquiry_agree_dtime)).filter((day) => day !== null)
  const first = ends.toSorted()[0] ?? null
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)
  return first && first >= today ? first : null
}

/** The day one year after `YYYYMMDDHHMMSS`. @param {string} time */
function addYear(time) {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(time) ?? []
  const date = new Date(`${Number(year) + 1}-${month}-${day}`)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}
