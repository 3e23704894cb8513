import type { QueryClient } from '@tanstack/react-query'
import { onboardingKeys } from '../../client/onboarding-keys.js'
import { getDocumentAddress } from '../../contract/document-address.js'
import type { OnboardingScope } from '../../client/onboarding-scope.js'
import { isOnboardingError } from '../../contract/onboarding-error.js'
import { findCause } from './find-cause.js'

interface Diagnosed {
  queryClient: QueryClient
  scope: OnboardingScope
  linkUrl: string | undefined
  consentUrl: string | undefined
  /** The language of the host's locale. */
  tag: string | undefined
}

const warned = new Set<string>()

/** Once per page, with where to read on: the page of an error, or a section about symptoms. */
function warnOnce(cause: string, page: string): void {
  if (warned.has(cause)) return
  warned.add(cause)
  console.warn(`[ieum] ${cause} Read on in ${getDocumentAddress(page)}`)
}

/** In development: says in the console what the developer has probably forgotten. Returns the function that stops it. */
export function diagnose({ queryClient, scope, linkUrl, consentUrl, tag }: Diagnosed): () => void {
  checkPortalUrls({ linkUrl, consentUrl })
  checkLanguage(tag)
  checkCopies()
  checkSeed(queryClient, scope)
  const checkLoads = () => {
    checkStyles()
    checkErrors(queryClient, scope)
  }
  checkLoads()
  return queryClient.getQueryCache().subscribe(checkLoads)
}

function checkErrors(queryClient: QueryClient, scope: OnboardingScope): void {
  for (const { state } of queryClient.getQueryCache().findAll({ queryKey: onboardingKeys.all(scope) })) {
    if (!isOnboardingError(state.error)) continue
    const cause = findCause(state.error, scope.endpoint || 'The backend')
    if (cause) warnOnce(cause, `errors/${state.error.code}`)
  }
}

function checkPortalUrls(urls: Pick<Diagnosed, 'linkUrl' | 'consentUrl'>): void {
  for (const [name, url] of Object.entries(urls)) {
    if (!url)
      warnOnce(
        `portal.${name} is missing, so its links lead to signUpUrl.`,
        'troubleshooting#a-link-leads-to-the-wrong-page',
      )
  }
}

function checkLanguage(tag: string | undefined): void {
  if (tag !== undefined && !isKnown(tag))
    warnOnce(
      `No browser knows the language "${tag}", so numbers and dates follow another one.`,
      'troubleshooting#the-wrong-language',
    )
}

function isKnown(tag: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}

/** Contexts, the query client and the styles of two copies know nothing of each other. */
function checkCopies(): void {
  const known: unknown = Reflect.get(globalThis, copies)
  const urls = (known instanceof Set ? known : new Set()).add(import.meta.url.replace(/\?.*/, ''))
  Reflect.set(globalThis, copies, urls)
  if (urls.size > 1)
    warnOnce('Two copies of ieum are on this page. Let your bundler use one: npm ls ieum', 'troubleshooting#two-copies')
}

const copies = Symbol.for('ieum copies')

function checkStyles(): void {
  const part = document.querySelector('.ieum')
  if (part && !getComputedStyle(part).getPropertyValue('--i-surface'))
    warnOnce("The kit's stylesheet is missing: import 'ieum/styles.css'.", 'troubleshooting#no-styles')
}

const oldAfterMs = 5 * 60_000

/** What a server has put into the page for one user, it has loaded for this page. */
function checkSeed(queryClient: QueryClient, scope: OnboardingScope): void {
  const seeds = queryClient.getQueryCache().findAll({ queryKey: onboardingKeys.all(scope) })
  if (seeds.some(({ state }) => state.data !== undefined && state.dataUpdatedAt < performance.timeOrigin - oldAfterMs))
    warnOnce(
      'The data in the HTML are older than the page: a server component was prerendered or cached. In Next, await connection() before you load them.',
      'troubleshooting#a-server-component-fails',
    )
}
