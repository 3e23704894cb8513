import { randomBytes } from 'node:crypto'
import express from 'express'
import { renderAuthorizePage } from './authorize-page.js'
import { people } from './people.js'

/** How long a code can be exchanged. */
const codeMs = 60_000

/** `expires_in` was seen in both forms. @type {(number | string)[]} */
const usualExpiries = [7_775_999, '7776000.0']

/**
 * KFTC Open Banking as far as the gateway needs it: the authorize pages, the token call and the account list. Errors come with
 * status 200 and a `rsp_code`. `/__emulator` lays faults, for tests.
 * @param {{ clientId: string, clientSecret: string }} options
 */
export function createEmulator({ clientId, clientSecret }) {
  /** @type {Map<string, { person: string, redirectUri: string, at: number }>} */
  const codes = new Map()
  /** @type {Map<string, string>} Person by access or refresh token. */
  const tokens = new Map()
  /** What `/__emulator/faults` has laid: the next calls of the path get this. @type {{ path: string, rspCode?: string, status?: number, body?: string }[]} */
  let faults = []
  /** What `/__emulator/requests` tells of the token call and the list: path and grant. @type {string[]} */
  let requests = []
  let expiries = usualExpiries
  let granted = 0
  const app = express().disable('x-powered-by')
  app.use(express.urlencoded())

  app.get(['/oauth/2.0/authorize', '/oauth/2.0/authorize_account'], (req, res) => {
    const { client_id: id, redirect_uri: uri, response_type: type, state } = req.query
    const isFine = id === clientId && type === 'code' && isLoopback(uri) && typeof state === 'string'
    if (!isFine || state.length !== 32) return void res.json(createError('O0001'))
    res.send(renderAuthorizePage({ redirectUri: uri, state }))
  })

  app.post('/authorize', (req, res) => {
    const { redirect_uri: uri, state, person, decision } = req.body ?? {}
    if (!isLoopback(uri) || !people[person]) return void res.json(createError('O0001'))
    const url = new URL(uri)
    url.searchParams.set('state', state)
    if (decision === 'agree') {
      const code = createToken()
      codes.set(code, { person, redirectUri: uri, at: Date.now() })
      url.searchParams.set('code', code)
      url.searchParams.set('scope', 'login inquiry')
    } else url.searchParams.set('error', 'access_denied')
    res.redirect(303, url.href)
  })

  app.use((req, _, next) => {
    if (/token$|list$/.test(req.path)) requests.push([req.path, req.body?.grant_type].filter(Boolean).join(' '))
    next()
  })
  app.use((req, res, next) => {
    const fault = faults.find(({ path }) => path === req.path)
    if (!fault) return next()
    res.status(fault.status ?? 200)
    if (fault.body !== undefined) return void res.type('json').send(fault.body)
    res.json(createError(fault.rspCode ?? 'O0001'))
  })

  app.post('/oauth/2.0/token', (req, res) => {
    const { client_id: id, client_secret: secret } = req.body ?? {}
    if (id !== clientId || secret !== clientSecret) return void res.json(createError('O0001'))
    const person = exchange(req.body)
    if (!person) return void res.json(createError('O0002'))
    const [access, refresh] = [createToken(), createToken()]
    tokens.set(access, person).set(refresh, person)
    res.json({
      access_token: access,
      refresh_token: refresh,
      expires_in: expiries[granted++ % expiries.length],
      scope: 'inquiry login',
      user_seq_no: person,
    })
  })

  /** @param {Record<string, string>} body */
  function exchange({ grant_type: grant, code = '', redirect_uri: uri, refresh_token: refresh = '' }) {
    if (grant === 'refresh_token') return tokens.get(refresh)
    const issued = codes.get(code)
    codes.delete(code)
    const isValid = issued && issued.redirectUri === uri && Date.now() - issued.at < codeMs
    return isValid ? issued.person : undefined
  }

  app.get('/v2.0/account/list', (req, res) => {
    const person = tokens.get((req.headers.authorization ?? '').replace('Bearer ', ''))
    if (!person || person !== req.query.user_seq_no) return void res.json(createError('O0002'))
    const { shownName, accounts } = people[person] ?? { shownName: '', accounts: [] }
    const list = { user_name: shownName, res_cnt: String(accounts.length), res_list: accounts }
    res.json({ ...createReply('A0000', ''), ...list })
  })
  app.all('/v2.0/account/list', (_, res) => void res.json(createError('O0010')))

  app.use('/__emulator', refuseBrowsers, express.json())
  app.post('/__emulator/faults', (req, res) => {
    faults.push(req.body)
    res.json({})
  })
  /** From now on tokens last this many seconds. */
  app.post('/__emulator/expiry', (req, res) => {
    expiries = [req.body.seconds]
    res.json({})
  })
  /** Everybody's consent is withdrawn. */
  app.post('/__emulator/revoke', (_, res) => {
    tokens.clear()
    res.json({})
  })
  app.post('/__emulator/reset', (_, res) => {
    faults = []
    requests = []
    expiries = usualExpiries
    res.json({})
  })
  app.get('/__emulator/requests', (_, res) => void res.json(requests))
  return app
}

/** No page may lay faults. @type {import('express').RequestHandler} */
function refuseBrowsers(req, res, next) {
  if (req.headers.origin || req.headers['sec-fetch-site']) return void res.sendStatus(403)
  next()
}

/** @param {string} code */
function createError(code) {
  return createReply(code, `emulated ${code}`)
}

/** @param {string} code @param {string} message */
function createReply(code, message) {
  return { api_tran_id: crypto.randomUUID(), rsp_code: code, rsp_message: message, api_tran_dtm: `${Date.now()}` }
}

function createToken() {
  return randomBytes(24).toString('base64url')
}

/** @param {unknown} uri @returns {uri is string} */
function isLoopback(uri) {
  return typeof uri === 'string' && URL.canParse(uri) && new URL(uri).hostname === 'localhost'
}
