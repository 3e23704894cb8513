/**
 * @typedef {import('./sample-events.js').StateName} StateName
 * @typedef {object} Guide
 * @property {string} screen File below `src/react/` that draws the state.
 * @property {string} next What the user does next; for `checking`, what is waited for.
 */

/** Every state, its screen and the way on, in the order of the journey. @satisfies {Record<StateName, Guide>} */
export const stateGuide = {
  signedOut: { screen: 'screens/signed-out.tsx', next: 'sign in to the host' },
  checking: { screen: 'screens/checking.tsx', next: 'wait for the answers' },
  signUpNeeded: { screen: 'screens/sign-up-needed.tsx', next: 'sign up in the portal' },
  awaitingSignUp: {
    screen: 'screens/awaiting.tsx',
    next: 'come back and be met, say 「가입을 마쳤어요」, or open the portal again',
  },
  linkNeeded: { screen: 'link-accounts-prompt.tsx', next: 'link accounts in the portal' },
  awaitingLink: {
    screen: 'screens/awaiting.tsx',
    next: 'come back and be met, say 「연결을 마쳤어요」, or open the portal again',
  },
  choosing: {
    screen: 'virtual-account-picker.tsx',
    next: 'choose, or link more: the list stays while the user is away',
  },
  renewalNeeded: {
    screen: 'screens/renewal-needed.tsx',
    next: 'renew the consent in the portal, or say 「갱신을 마쳤어요」',
  },
  awaitingRenewal: {
    screen: 'screens/awaiting.tsx',
    next: 'come back and be met, say 「갱신을 마쳤어요」, or open the portal again',
  },
  failed: {
    screen: 'screens/failed.tsx',
    next: "the error's own step: try again, wait, the portal, support, or sign in",
  },
  offline: { screen: 'screens/failed.tsx', next: 'try again; goes on by itself when the network is back' },
}
