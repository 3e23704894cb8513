/**
 * @typedef {import('../../src/flow/journey.js').JourneyEvent} JourneyEvent
 * @typedef {import('../../src/flow/onboarding-state.js').Facts} Facts
 * @typedef {import('../../src/flow/onboarding-state.js').OnboardingState['name']} StateName
 * @typedef {import('../../src/flow/attempt.js').PortalPurpose} PortalPurpose
 * @typedef {import('../../src/flow/recheck.js').QuestionName} QuestionName
 * @typedef {import('../../src/contract/error-table.js').OnboardingErrorCode} ErrorCode
 * @typedef {import('../../src/contract/error-table.js').OnboardingErrorAction} ErrorAction
 *
 * @typedef {object} SampleEvent One thing that can happen, in words (its key; what is in brackets is not drawn) and as the machine's event.
 * @property {JourneyEvent} event
 * @property {(facts: Facts, screen: StateName) => boolean} when Whether it happens in life: a button is there, or a question open.
 */

export const today = '2026-01-15'
const yesterday = '2026-01-14'
const tomorrow = '2026-01-16'
const nextYear = '2027-01-14'

const unasked = { answer: undefined, error: null }

/** @param {ErrorCode} code @param {ErrorAction} action */
function failing(code, action) {
  return { answer: undefined, error: { name: /** @type {const} */ ('OnboardingError'), message: code, code, action } }
}

/** @param {Extract<JourneyEvent, { type: 'registrationAsked' }>['asked']} asked @returns {JourneyEvent} */
const registration = (asked) => ({ type: 'registrationAsked', asked })

/** @param {Extract<JourneyEvent, { type: 'virtualAccountsAsked' }>['asked']} asked @returns {JourneyEvent} */
const virtualAccounts = (asked) => ({ type: 'virtualAccountsAsked', asked })

/** @param {'member' | 'nonMember'} status @param {string | null} consentExpiresOn */
const registered = (status, consentExpiresOn = null) =>
  registration({ answer: { status, consentExpiresOn }, error: null })

/** @param {number} count @param {string | null} consentExpiresOn */
function linked(count, consentExpiresOn = null) {
  const numbers = Array.from({ length: count }, (_, index) => `10000000000000000${index}`)
  const accounts = numbers.map((number) => ({ id: `00002.${number}.`, firmCode: '00002', number, alias: null }))
  return virtualAccounts({ answer: { accounts, consentExpiresOn }, error: null })
}

/** @param {PortalPurpose} purpose @returns {JourneyEvent} */
const leaving = (purpose) => ({ type: 'handedOff', purpose, at: 0 })

/** @param {PortalPurpose} purpose @param {QuestionName} waitsFor @returns {JourneyEvent} */
const reloading = (purpose, waitsFor) => ({
  type: 'resumed',
  attempt: { purpose, startedAt: 0, accountsBefore: 0, waitsFor, returns: 0, checks: 0 },
})

/** @param {Facts} facts */
const isNew = ({ registration: { answer, error }, attempt }) => !answer && !error && !attempt

/** @param {Facts} facts */
const isRegistrationOpen = ({ registration: { answer, error } }) => !answer && !error

/** Both questions are asked at once, but it is the registration that decides first. @param {Facts} facts */
function areAccountsOpen(facts) {
  const { answer, error } = facts.virtualAccounts
  const isThrough = facts.registration.answer?.status === 'member' && !hasEnded(facts, 'registration')
  return isThrough && !answer && !error
}

/** @param {Facts} facts */
const isNonMember = (facts) => facts.registration.answer?.status === 'nonMember'

/** @param {Facts} facts */
const hasNone = (facts) => facts.virtualAccounts.answer?.accounts.length === 0

/** @param {Facts} facts @param {QuestionName} question */
const hasEnded = (facts, question) => (facts[question].answer?.consentExpiresOn ?? facts.today) < facts.today

/** @satisfies {Record<string, SampleEvent>} */
export const sampleEvents = {
  'not a member': {
    event: registered('nonMember'),
    when: (facts) => isRegistrationOpen(facts) || isNonMember(facts),
  },
  'a member': { event: registered('member'), when: (facts) => isRegistrationOpen(facts) || isNonMember(facts) },
  'consent over (platform)': {
    event: registered('member', yesterday),
    when: (facts) => isRegistrationOpen(facts) || hasEnded(facts, 'registration'),
  },
  'consent renewed (platform)': {
    event: registered('member', nextYear),
    when: (facts) => hasEnded(facts, 'registration'),
  },
  'no accounts': { event: linked(0), when: (facts) => areAccountsOpen(facts) || hasNone(facts) },
  accounts: { event: linked(2), when: (facts) => areAccountsOpen(facts) || hasNone(facts) },
  'accounts (until today)': {
    event: linked(2, today),
    when: (facts) => areAccountsOpen(facts) && facts.today === today,
  },
  'one more account': {
    event: linked(3),
    when: ({ attempt }, screen) => screen === 'choosing' && attempt?.purpose === 'link',
  },
  'consent over (service)': {
    event: linked(2, yesterday),
    when: (facts) => areAccountsOpen(facts) || hasEnded(facts, 'virtualAccounts'),
  },
  'consent renewed (service)': { event: linked(2, nextYear), when: (facts) => hasEnded(facts, 'virtualAccounts') },
  failure: { event: registration(failing('timeout', 'retry')), when: isRegistrationOpen },
  'failure (of accounts)': { event: virtualAccounts(failing('timeout', 'retry')), when: areAccountsOpen },
  'failure (log-in wanted)': {
    event: virtualAccounts(failing('portal_login_required', 'portalLogIn')),
    when: areAccountsOpen,
  },
  'no network': { event: registration(failing('offline', 'retry')), when: isRegistrationOpen },
  'no network (for accounts)': { event: virtualAccounts(failing('offline', 'retry')), when: areAccountsOpen },
  'asked again': { event: registration(unasked), when: (facts) => facts.registration.error !== null },
  'asked again (accounts)': { event: virtualAccounts(unasked), when: (facts) => facts.virtualAccounts.error !== null },
  'leaves to sign up': { event: leaving('signUp'), when: (_, screen) => screen === 'signUpNeeded' },
  'leaves to link': { event: leaving('link'), when: (_, screen) => screen === 'linkNeeded' || screen === 'choosing' },
  'leaves to renew': { event: leaving('renewConsent'), when: (_, screen) => screen === 'renewalNeeded' },
  'leaves to log in': {
    event: leaving('logIn'),
    when: (facts, screen) => screen === 'failed' && facts.virtualAccounts.error?.action === 'portalLogIn',
  },
  'comes back': { event: { type: 'returned' }, when: ({ attempt }) => attempt !== null },
  'gives up': { event: { type: 'canceled' }, when: ({ attempt }) => attempt !== null },
  'reload (while signing up)': { event: reloading('signUp', 'registration'), when: isNew },
  'reload (while linking)': { event: reloading('link', 'virtualAccounts'), when: isNew },
  'reload (while renewing the platform consent)': { event: reloading('renewConsent', 'registration'), when: isNew },
  'reload (while renewing the service consent)': { event: reloading('renewConsent', 'virtualAccounts'), when: isNew },
  midnight: { event: { type: 'dayTurned', today: tomorrow }, when: (facts) => facts.today === today },
}

/** @typedef {keyof typeof sampleEvents} SampleLabel */
