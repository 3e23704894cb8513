/** Stories by the file they are in, below `stories/`. */
type Stories = Record<string, readonly string[]>

/** Every screen that is photographed, by the width of the page in px. */
export const screens: Record<number, Stories> = {
  320: {
    'looks/narrow': ['English', 'LargeText'],
  },
  360: {
    'journey/states': [
      'Checking',
      'SignUpNeeded',
      'AwaitingSignUp',
      'LinkNeeded',
      'AwaitingLink',
      'Choosing',
      'ChoosingAndLinking',
      'RenewalNeeded',
      'AwaitingRenewal',
      'Failed',
      'Offline',
      'SignedOut',
    ],
    'journey/errors': ['QuotaExhausted', 'CertificateRequired', 'NotAvailable', 'Unauthenticated'],
    'journey/in-app-browsers': ['KakaoTalk', 'NaverOnIphone'],
    'components/virtual-account-picker': ['Single', 'Multiple', 'Filter', 'InAForm', 'Disabled', 'ReadOnly'],
    'components/onboarding': ['NothingChosen'],
    'components/link-accounts-prompt': ['StillNothing'],
    'components/consent-notice': ['EndsSoon', 'OnTheWay'],
    'looks/languages': ['English'],
    'parts/arranged': ['AsPlainList', 'AsCards', 'WithOwnHeaders', 'WithoutStylesheet', 'WithOwnControls'],
    'parts/own-sign-up': ['Before'],
    'looks/theme': ['Yellow', 'AllTokens'],
  },
  1280: {
    'journey/states': ['SignUpNeeded', 'Choosing', 'Failed'],
  },
}
