const hooks = 'OnboardingProvider, useOnboarding, usePortal, useRegistrationStatus, useVirtualAccounts'
const screens = 'ConsentNotice, LinkAccountsPrompt, PortalSignupGate, VirtualAccountPicker'
const kib = 1024

/** What a host imports, and the budgets in bytes. */
export const ownRows = [
  {
    name: 'provider, gate, picker and hooks',
    code: `export { ${hooks}, ${screens} } from 'ieum'`,
    budget: { initial: 14 * kib, total: 30 * kib },
  },
  {
    name: 'provider and hooks',
    code: `export { ${hooks} } from 'ieum'`,
    budget: { initial: 6.5 * kib, total: 12 * kib },
  },
  {
    name: 'Onboarding',
    code: `export { OnboardingProvider, Onboarding } from 'ieum'`,
    budget: { initial: 14 * kib, total: 30 * kib },
  },
  ...['OnboardingDialog', 'LinkedAccounts', 'DataUse'].map((name) => ({
    name: `provider and ${name}`,
    code: `export { OnboardingProvider, ${name} } from 'ieum'`,
    budget: null,
  })),
  { name: 'ieum/query', code: `export * from 'ieum/query'`, budget: { initial: 4 * kib, total: 4 * kib } },
]

export const stylesheetBudget = 4.5 * kib

export const nextBudget = 16 * kib

/**
 * Packages that people add for a comparable job: sign somebody up elsewhere, or let them choose. `later` says what their own
 * bundle leaves out, as seen in the sources of the version.
 */
export const peerRows = [
  {
    name: 'Plaid',
    packages: ['react-plaid-link'],
    code: `export { usePlaidLink } from 'react-plaid-link'`,
    later: 'a script from cdn.plaid.com, and a frame',
  },
  {
    name: 'Stripe Connect',
    packages: ['@stripe/connect-js', '@stripe/react-connect-js'],
    code: `export { loadConnectAndInitialize } from '@stripe/connect-js'
export { ConnectComponentsProvider, ConnectAccountOnboarding } from '@stripe/react-connect-js'`,
    later: 'a script from connect-js.stripe.com, and frames',
  },
  {
    name: 'Clerk',
    packages: ['@clerk/react'],
    code: `export { ClerkProvider, SignIn, SignUp, useAuth, useUser } from '@clerk/react'`,
    later: 'the components themselves, clerk-js, from a CDN',
  },
  {
    name: 'Descope',
    packages: ['@descope/react-sdk'],
    code: `export { AuthProvider, Descope, useSession, useUser } from '@descope/react-sdk'`,
    later: 'screens from static.descope.com and components from descopecdn.com',
  },
  {
    name: 'WorkOS AuthKit',
    packages: ['@workos-inc/authkit-react'],
    code: `export { AuthKitProvider, useAuth } from '@workos-inc/authkit-react'`,
    later: 'no screens: they are pages of WorkOS',
  },
  {
    name: 'WorkOS Widgets',
    packages: ['@workos-inc/widgets'],
    code: `export { WorkOsWidgets, UserProfile } from '@workos-inc/widgets'`,
    later: 'nothing that its sources name; its stylesheet is not counted',
  },
  {
    name: 'Quiltt',
    packages: ['@quiltt/react'],
    code: `export { QuilttProvider, QuilttButton, useQuilttSession } from '@quiltt/react'`,
    later: 'a script from cdn.quiltt.io, and a frame',
  },
  {
    name: 'RainbowKit with wagmi',
    packages: ['@rainbow-me/rainbowkit', 'wagmi', 'viem'],
    code: `export { RainbowKitProvider, ConnectButton, getDefaultConfig } from '@rainbow-me/rainbowkit'
export { WagmiProvider, useAccount } from 'wagmi'
export { mainnet } from 'wagmi/chains'`,
    later: 'pictures of wallets; its stylesheet is not counted',
  },
  {
    name: 'Privy',
    packages: ['@privy-io/react-auth'],
    code: `export { PrivyProvider, usePrivy, useWallets } from '@privy-io/react-auth'`,
    later: 'a frame from auth.privy.io',
  },
]

const radix = `export * as RadioGroup from '@radix-ui/react-radio-group'`
const baseUi = `export { Radio } from '@base-ui/react/radio'
export { RadioGroup } from '@base-ui/react/radio-group'`
const form = `export { useForm, Controller } from 'react-hook-form'`

/** The picker's controls by hand: without loading, errors, screens, texts or what follows a handoff to the portal. */
export const byHandRows = [
  { name: 'Radix radio group', packages: ['@radix-ui/react-radio-group'], code: radix },
  { name: 'Base UI radio group', packages: ['@base-ui/react'], code: baseUi },
  {
    name: 'Radix radio group and react-hook-form',
    packages: ['@radix-ui/react-radio-group', 'react-hook-form'],
    code: `${radix}\n${form}`,
  },
  {
    name: 'Base UI radio group and react-hook-form',
    packages: ['@base-ui/react', 'react-hook-form'],
    code: `${baseUi}\n${form}`,
  },
  {
    name: 'React Aria radio group',
    packages: ['react-aria-components'],
    code: `export { RadioGroup, Radio, Label } from 'react-aria-components'`,
  },
  {
    name: 'React Aria list with a filter',
    packages: ['react-aria-components'],
    code: `export { ListBox, ListBoxItem, ListBoxSection, Header, SearchField, Input } from 'react-aria-components'`,
  },
].map((row) => ({ ...row, later: '' }))
