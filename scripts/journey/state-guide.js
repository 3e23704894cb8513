/**
 * @typedef {import('./sample-events.js').StateName} StateName
 * @typedef {object} Guide
 * @property {string} screen File below `src/react/` that draws the state.
 * @property {string} next What the user does next; for `checking`, what is waited for.
 */

/** Every state, its screen and the next step, in the order of the journey. @satisfies {Record<StateName, Guide>} */
export const stateGuide = {
  signedOut: { screen: 'screens/late/signed-out-screen.tsx', next: 'sign in to the host' },
  checking: { screen: 'screens/checking-screen.tsx', next: 'wait for the data' },
  signUpNeeded: {
    screen: 'screens/late/sign-up-needed-screen.tsx',
    next: 'sign up in the portal, or press 「이미 가입했어요」',
  },
  awaitingSignUp: {
    screen: 'screens/late/awaiting-screen.tsx',
    next: 'come back, press 「가입을 마쳤어요」, open the portal again, or give up',
  },
  linkNeeded: {
    screen: 'screens/late/link-needed-screen.tsx',
    next: 'link accounts in the portal, or press 「이미 연결했어요」',
  },
  awaitingLink: {
    screen: 'screens/late/awaiting-screen.tsx',
    next: 'come back, press 「연결을 마쳤어요」, open the portal again, or give up',
  },
  choosing: {
    screen: 'picker/root/picker-screen.tsx',
    next: 'choose, or link more: the list stays while the user is away',
  },
  renewalNeeded: {
    screen: 'screens/late/renewal-needed-screen.tsx',
    next: 'renew the consent in the portal, or press 「이미 갱신했어요」',
  },
  awaitingRenewal: {
    screen: 'screens/late/awaiting-screen.tsx',
    next: 'come back, press 「갱신을 마쳤어요」, open the portal again, or give up',
  },
  failed: {
    screen: 'screens/late/failed-screen.tsx',
    next: 'the next step of the error: try again, wait, the portal, support, or sign in',
  },
  offline: { screen: 'screens/late/failed-screen.tsx', next: 'try again; goes on by itself when the network is back' },
}
