import * as oauth from 'oauth4webapi'
import { getConfig } from './config.js'

/**
 * What the provider gives for one user.
 * @typedef {{ accessToken: string, refreshToken: string, userSeqNo: string, expiresAt: number }} Tokens
 */

/** Pages of the provider: for who connects for the first time, and for who adds accounts. */
const pages = { connect: 'authorize', accounts: 'authorize_account' }

/** @param {keyof typeof pages} page @param {string} state 32 characters, as in the provider's samples. */
export function getAuthorizeUrl(page, state) {
  const { baseUrl, clientId, redirectUri } = getConfig()
  const url = new URL(`${baseUrl}/oauth/2.0/${pages[page]}`)
  url.search = String(
    new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: 'login inquiry',
      state,
      auth_type: '0',
    }),
  )
  return url.href
}

/**
 * The tokens for the code with which the user came back. Throws an `AuthorizationResponseError` if the user refused.
 * @param {URLSearchParams} query @param {string} state
 */
export async function exchangeCode(query, state) {
  const { server, client, auth, redirectUri, options } = getOAuth()
  const callback = oauth.validateAuthResponse(server, client, query, state)
  // The provider knows no PKCE. The code is bound to the client's secret and to the state.
  const sent = oauth.authorizationCodeGrantRequest(server, client, auth, callback, redirectUri, oauth.nopkce, options)
  return readTokens(await oauth.processAuthorizationCodeResponse(server, client, await sent))
}

/** New tokens. Throws if the user has withdrawn the consent, or if it is over. @param {Tokens} tokens */
export async function refresh({ refreshToken, userSeqNo }) {
  const { server, client, auth, options } = getOAuth()
  const additionalParameters = { scope: 'login inquiry' }
  const sent = oauth.refreshTokenGrantRequest(server, client, auth, refreshToken, { ...options, additionalParameters })
  const response = await oauth.processRefreshTokenResponse(server, client, await sent)
  return readTokens({ refresh_token: refreshToken, user_seq_no: userSeqNo, ...response })
}

function getOAuth() {
  const { baseUrl, clientId, clientSecret, redirectUri } = getConfig()
  const server = { issuer: baseUrl, token_endpoint: `${baseUrl}/oauth/2.0/token` }
  const options = {
    [oauth.customFetch]: fetchTokens,
    // For the emulator on this machine alone.
    [oauth.allowInsecureRequests]: baseUrl.startsWith('http://localhost:'),
    signal: () => AbortSignal.timeout(4000),
  }
  return { server, client: { client_id: clientId }, auth: oauth.ClientSecretPost(clientSecret), redirectUri, options }
}

/**
 * The provider reports errors with status 200, and leaves `token_type` out, which OAuth requires.
 * @param {string} url @param {oauth.CustomFetchOptions<'POST', URLSearchParams>} init
 */
async function fetchTokens(url, init) {
  const response = await fetch(url, init)
  const body = await response.json()
  if (body.access_token) return Response.json({ token_type: 'Bearer', ...body })
  return Response.json({ error: 'invalid_grant', error_description: body.rsp_code }, { status: 400 })
}

/** @param {oauth.TokenEndpointResponse} response @returns {Tokens} */
function readTokens({ access_token, refresh_token, expires_in, user_seq_no }) {
  if (!refresh_token || !expires_in || typeof user_seq_no !== 'string')
    throw new Error('Open Banking sent half a token.')
  return {
    accessToken: access_token,
    refreshToken: refresh_token,
    userSeqNo: user_seq_no,
    expiresAt: Date.now() + expires_in * 1000,
  }
}
