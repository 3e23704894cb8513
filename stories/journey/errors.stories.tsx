import { Onboarding, OnboardingError, type OnboardingProps } from 'ieum'
import { expect, fn } from 'storybook/test'
import { expectHeading, expectState } from '../kit/expect.js'
import { networks } from '../kit/network.js'
import { messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'
import { upstreamError } from '../kit/upstream-error.js'
import * as host from '../kit/host-servers.js'

/** What the user reads for every error code, and the one thing to do next. Each is made by the real server. */
const meta: StageMeta<OnboardingProps> = {
  title: 'Journey/Errors',
  component: Onboarding,
  args: { onComplete: fn() },
  parameters: { provider: { supportUrl: 'https://app.example/support', onSignIn: fn() } },
}

export default meta
type Story = StageStory<OnboardingProps>

const general = expectHeading('failedTitle')
const notAvailable = expectHeading('notAvailableTitle')
const session = expectHeading('sessionTitle')
const wait = expectHeading('waitTitle')

export const Network: Story = {
  name: 'network',
  args: { faults: networks.reset.faults },
  play: general,
}

/** 「다시 시도」 loads again; in this story upstream has recovered by then. */
export const Retried: Story = {
  name: 'network, then retried',
  args: { faults: [{ path: '*', kind: 'reset', times: 4 }] },
  async play({ canvas, canvasElement, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: messages.retry }, { timeout: 8000 }))
    await expectState('choosing')({ canvasElement })
  },
}

export const Timeout: Story = { name: 'timeout', args: { faults: networks.stall.faults }, play: general }

export const UpstreamUnavailable: Story = {
  name: 'upstream_unavailable',
  args: { faults: networks.unavailable.faults },
  play: general,
}

export const FirmUnavailable: Story = {
  name: 'firm_unavailable',
  args: { faults: upstreamError(3600) },
  play: expectHeading('firmUnavailableTitle'),
}

export const InvalidResponse: Story = {
  name: 'invalid_response',
  args: { faults: networks.html.faults },
  play: general,
}

export const QuotaExhausted: Story = {
  name: 'quota_exhausted',
  args: { faults: networks.quota.faults },
  play: expectHeading('quotaTitle'),
}

export const RateLimited: Story = { name: 'rate_limited', args: { faults: networks.busy.faults }, play: wait }

export const CertificateRequired: Story = {
  name: 'certificate_required',
  args: { faults: upstreamError(3006) },
  play: expectHeading('certificateTitle'),
}

export const AccountUnlinked: Story = {
  name: 'account_unlinked',
  args: { faults: upstreamError(3010) },
  play: expectHeading('accountUnlinkedTitle'),
}

export const ConsentRequired: Story = {
  name: 'consent_required',
  args: { faults: upstreamError(4006) },
  play: expectHeading('consentTitle'),
}

export const PortalLoginRequired: Story = {
  name: 'portal_login_required',
  args: { faults: upstreamError(2001) },
  play: expectHeading('portalLogInTitle'),
}

export const PortalLocked: Story = {
  name: 'portal_locked',
  args: { persona: 'locked' },
  play: expectHeading('portalLockedTitle'),
}

export const IdentityMismatch: Story = {
  name: 'identity_mismatch',
  args: { faults: upstreamError(4000) },
  play: expectHeading('identityTitle'),
}

export const NotAvailable: Story = {
  name: 'not_available',
  args: { faults: networks.wrongKey.faults },
  play: notAvailable,
}

/** Without `supportUrl` there is the request id to quote, and a reload. */
export const NotAvailableWithoutSupport: Story = {
  name: 'not_available, without a support page',
  args: { faults: networks.wrongKey.faults },
  parameters: { provider: { supportUrl: '' } },
  async play({ canvas, ...context }) {
    await notAvailable({ canvas, ...context })
    await expect(canvas.getByRole('button', { name: messages.reload })).toBeVisible()
  },
}

export const Unauthenticated: Story = { name: 'unauthenticated', args: { persona: null }, play: session }

export const SubjectChanged: Story = {
  name: 'subject_changed',
  parameters: { host: host.servesSomeoneElse },
  play: expectHeading('otherUserTitle'),
}

export const Forbidden: Story = { name: 'forbidden', parameters: { host: host.losesHeaders }, play: notAvailable }

export const NotFound: Story = { name: 'not_found', parameters: { host: host.isMountedElsewhere }, play: notAvailable }

export const MethodNotAllowed: Story = {
  name: 'method_not_allowed',
  parameters: { host: host.turnsPostIntoGet },
  play: notAvailable,
}

export const UnsupportedMediaType: Story = {
  name: 'unsupported_media_type',
  parameters: { host: host.losesContentType },
  play: notAvailable,
}

export const PayloadTooLarge: Story = {
  name: 'payload_too_large',
  parameters: { host: host.inflatesBody },
  play: notAvailable,
}

export const BadRequest: Story = { name: 'bad_request', parameters: { host: host.breaksBody }, play: notAvailable }

export const TooManyChecks: Story = { name: 'too_many_checks', parameters: { host: host.limitsChecks }, play: wait }

const refuse = () => Promise.reject(new OnboardingError('server_fetch'))

/** A relative endpoint while the page is rendered on a server. */
export const ServerFetch: Story = {
  name: 'server_fetch',
  parameters: { provider: { client: { getRegistration: refuse, getVirtualAccounts: refuse } } },
  play: general,
}
