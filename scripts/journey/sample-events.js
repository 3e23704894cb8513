/**
 * @typedef {import('../../src/journey/journey-reducer.js').JourneyEvent} JourneyEvent
 * @typedef {import('../../src/journey/onboarding-state.js').JourneyData} JourneyData
 * @typedef {import('../../src/journey/onboarding-state.js').OnboardingState['name']} StateName
 * @typedef {import('../../src/journey/handoff.js').PortalPurpose} PortalPurpose
 * @typedef {import('../../src/contract/resources.js').ResourceName} ResourceName
 * @typedef {import('../../src/contract/error-table.js').OnboardingErrorCode} ErrorCode
 * @typedef {import('../../src/contract/error-table.js').OnboardingErrorAction} ErrorAction
 *
 * @typedef {object} SampleEvent One thing that can happen. Its key is its label, of which the part in brackets is not drawn.
 * @property {JourneyEvent} event
 * @property {(journey: JourneyData, screen: StateName) => boolean} when True if it can really happen: the button is there, or the request is under way.
 */

export const today = '2026-01-15'
const yesterday = '2026-01-14'
const tomorrow = '2026-01-16'
const nextYear = '2027-01-14'

const notLoaded = { data: undefined, error: null }

/** @param {ErrorCode} code @param {ErrorAction} action */
function failing(code, action) {
  return { data: undefined, error: { name: /** @type {const} */ ('OnboardingError'), message: code, code, action } }
}

/** @param {Extract<JourneyEvent, { type: 'registrationChanged' }>['state']} state @returns {JourneyEvent} */
const registration = (state) => ({ type: 'registrationChanged', state })

/** @param {Extract<JourneyEvent, { type: 'virtualAccountsChanged' }>['state']} state @returns {JourneyEvent} */
const virtualAccounts = (state) => ({ type: 'virtualAccountsChanged', state })

/** @param {'member' | 'nonMember'} status @param {string | null} consentExpiresOn */
const registered = (status, consentExpiresOn = null) =>
  registration({ data: { status, consentExpiresOn }, error: null })

/** @param {number} count @param {string | null} consentExpiresOn */
function linked(count, consentExpiresOn = null) {
  const numbers = Array.from({ length: count }, (_, index) => `10000000000000000${index}`)
  const accounts = numbers.map((number) => ({ id: `00002.${number}.`, firmCode: '00002', number, alias: null }))
  return virtualAccounts({ data: { accounts, consentExpiresOn }, error: null })
}

/** @param {PortalPurpose} purpose @returns {JourneyEvent} */
const leaving = (purpose) => ({ type: 'handoffStarted', purpose, at: 0, id: 'sample' })

/** @param {PortalPurpose} purpose @param {ResourceName} waitsFor @returns {JourneyEvent} */
const reloading = (purpose, waitsFor) => ({
  type: 'resumed',
  handoff: {
    id: 'sample',
    purpose,
    startedAt: 0,
    phase: 'looking',
    accountsBefore: 0,
    consentsBefore: { platform: null, service: null },
    waitsFor,
    returns: 0,
    checks: 0,
  },
})

/** @param {JourneyData} journey */
const isNew = ({ registration: { data, error }, handoff }) => !data && !error && !handoff

/** @param {JourneyData} journey */
const isRegistrationOpen = ({ registration: { data, error } }) => !data && !error

/** Both requests are sent at once, but the registration decides first. @param {JourneyData} journey */
function areAccountsOpen(journey) {
  const { data, error } = journey.virtualAccounts
  const isThrough = journey.registration.data?.status === 'member' && !isConsentOver(journey, 'registration')
  return isThrough && !data && !error
}

/** @param {JourneyData} journey */
const isNonMember = (journey) => journey.registration.data?.status === 'nonMember'

/** @param {JourneyData} journey */
const hasNone = (journey) => journey.virtualAccounts.data?.accounts.length === 0

/** @param {JourneyData} journey @param {ResourceName} name */
const isConsentOver = (journey, name) => (journey[name].data?.consentExpiresOn ?? journey.today) < journey.today

/** @satisfies {Record<string, SampleEvent>} */
export const sampleEvents = {
  'not a member': {
    event: registered('nonMember'),
    when: (journey) => isRegistrationOpen(journey) || isNonMember(journey),
  },
  'a member': { event: registered('member'), when: (journey) => isRegistrationOpen(journey) || isNonMember(journey) },
  'consent over (platform)': {
    event: registered('member', yesterday),
    when: (journey) => isRegistrationOpen(journey) || isConsentOver(journey, 'registration'),
  },
  'consent renewed (platform)': {
    event: registered('member', nextYear),
    when: (journey) => isConsentOver(journey, 'registration'),
  },
  'no accounts': { event: linked(0), when: (journey) => areAccountsOpen(journey) || hasNone(journey) },
  accounts: { event: linked(2), when: (journey) => areAccountsOpen(journey) || hasNone(journey) },
  'accounts (until today)': {
    event: linked(2, today),
    when: (journey) => areAccountsOpen(journey) && journey.today === today,
  },
  'one more account': {
    event: linked(3),
    when: ({ handoff }, screen) => screen === 'choosing' && handoff?.purpose === 'link',
  },
  'consent over (service)': {
    event: linked(2, yesterday),
    when: (journey) => areAccountsOpen(journey) || isConsentOver(journey, 'virtualAccounts'),
  },
  'consent renewed (service)': {
    event: linked(2, nextYear),
    when: (journey) => isConsentOver(journey, 'virtualAccounts'),
  },
  failure: { event: registration(failing('timeout', 'retry')), when: isRegistrationOpen },
  'failure (of accounts)': { event: virtualAccounts(failing('timeout', 'retry')), when: areAccountsOpen },
  'failure (log-in wanted)': {
    event: virtualAccounts(failing('portal_login_required', 'portalLogIn')),
    when: areAccountsOpen,
  },
  'no network': { event: registration(failing('offline', 'retry')), when: isRegistrationOpen },
  'no network (for accounts)': { event: virtualAccounts(failing('offline', 'retry')), when: areAccountsOpen },
  'loaded again': { event: registration(notLoaded), when: (journey) => journey.registration.error !== null },
  'loaded again (accounts)': {
    event: virtualAccounts(notLoaded),
    when: (journey) => journey.virtualAccounts.error !== null,
  },
  'leaves to sign up': { event: leaving('signUp'), when: (_, screen) => screen === 'signUpNeeded' },
  'leaves to link': { event: leaving('link'), when: (_, screen) => screen === 'linkNeeded' || screen === 'choosing' },
  'leaves to renew': { event: leaving('renewConsent'), when: (_, screen) => screen === 'renewalNeeded' },
  'leaves to manage': { event: leaving('manage'), when: (_, screen) => screen === 'choosing' },
  'leaves to log in': {
    event: leaving('logIn'),
    when: (journey, screen) => screen === 'failed' && journey.virtualAccounts.error?.action === 'portalLogIn',
  },
  'comes back': { event: { type: 'returned' }, when: ({ handoff }) => handoff !== null },
  'recheck by itself': { event: { type: 'polled' }, when: ({ handoff }) => handoff !== null },
  'recheck is over': { event: { type: 'recheckSettled', at: 500_000 }, when: ({ handoff }) => handoff !== null },
  'recheck without result': {
    event: { type: 'recheckedWithoutResult', purpose: 'signUp', at: 0, id: 'sample' },
    when: (_, screen) => screen === 'signUpNeeded' || screen === 'awaitingSignUp',
  },
  'gives up': { event: { type: 'cancelled' }, when: ({ handoff }) => handoff !== null },
  'reload (while signing up)': { event: reloading('signUp', 'registration'), when: isNew },
  'reload (while linking)': { event: reloading('link', 'virtualAccounts'), when: isNew },
  'reload (while renewing the platform consent)': { event: reloading('renewConsent', 'registration'), when: isNew },
  'reload (while renewing the service consent)': { event: reloading('renewConsent', 'virtualAccounts'), when: isNew },
  midnight: { event: { type: 'dayChanged', today: tomorrow }, when: (journey) => journey.today === today },
}

/** @typedef {keyof typeof sampleEvents} SampleLabel */
