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
  name: 'network · 연결 실패',
  args: { faults: networks.reset.faults },
  play: general,
}

/** 「다시 시도」 loads again; in this story upstream has recovered by then. */
export const Retried: Story = {
  name: 'network, then retried · 다시 시도',
  args: { faults: [{ path: '*', kind: 'reset', times: 4 }] },
  async play({ canvas, canvasElement, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: messages.retry }, { timeout: 8000 }))
    await expectState('choosing')({ canvasElement })
  },
}

export const Timeout: Story = {
  name: 'timeout · 시간 초과',
  args: { faults: networks.stall.faults },
  play: general,
}

export const UpstreamUnavailable: Story = {
  name: 'upstream_unavailable · 코스콤 응답 없음',
  args: { faults: networks.unavailable.faults },
  play: general,
}

export const FirmUnavailable: Story = {
  name: 'firm_unavailable · 증권사 응답 없음',
  args: { faults: upstreamError(3600) },
  play: expectHeading('firmUnavailableTitle'),
}

export const InvalidResponse: Story = {
  name: 'invalid_response · 계약과 다른 응답',
  args: { faults: networks.html.faults },
  play: general,
}

export const QuotaExhausted: Story = {
  name: 'quota_exhausted · 하루 한도를 다 씀',
  args: { faults: networks.quota.faults },
  play: expectHeading('quotaTitle'),
}

export const RateLimited: Story = {
  name: 'rate_limited · 한꺼번에 너무 많음',
  args: { faults: networks.busy.faults },
  play: wait,
}

export const CertificateRequired: Story = {
  name: 'certificate_required · 공동인증서 필요',
  args: { faults: upstreamError(3006) },
  play: expectHeading('certificateTitle'),
}

export const AccountUnlinked: Story = {
  name: 'account_unlinked · 계좌 다시 연결',
  args: { faults: upstreamError(3010) },
  play: expectHeading('accountUnlinkedTitle'),
}

export const ConsentRequired: Story = {
  name: 'consent_required · 정보 제공 동의 필요',
  args: { faults: upstreamError(4006) },
  play: expectHeading('consentTitle'),
}

export const PortalLoginRequired: Story = {
  name: 'portal_login_required · 포털 로그인 필요',
  args: { faults: upstreamError(2001) },
  play: expectHeading('portalLogInTitle'),
}

export const PortalLocked: Story = {
  name: 'portal_locked · 포털 계정 잠김',
  args: { persona: 'locked' },
  play: expectHeading('portalLockedTitle'),
}

export const IdentityMismatch: Story = {
  name: 'identity_mismatch · 본인 정보 다름',
  args: { faults: upstreamError(4000) },
  play: expectHeading('identityTitle'),
}

export const NotAvailable: Story = {
  name: 'not_available · 지금 이용 불가',
  args: { faults: networks.wrongKey.faults },
  play: notAvailable,
}

/** Without `supportUrl` there is the request id to quote, and a reload. */
export const NotAvailableWithoutSupport: Story = {
  name: 'not_available, without a support page · 고객센터 없음',
  args: { faults: networks.wrongKey.faults },
  parameters: { provider: { supportUrl: '' } },
  async play({ canvas, ...context }) {
    await notAvailable({ canvas, ...context })
    await expect(canvas.getByRole('button', { name: messages.reload })).toBeVisible()
  },
}

export const Unauthenticated: Story = {
  name: 'unauthenticated · 로그인 만료',
  args: { persona: null },
  play: session,
}

export const SubjectChanged: Story = {
  name: 'subject_changed · 다른 사용자',
  parameters: { host: host.servesSomeoneElse },
  play: expectHeading('otherUserTitle'),
}

export const Forbidden: Story = {
  name: 'forbidden · 거부된 요청',
  parameters: { host: host.losesHeaders },
  play: notAvailable,
}

export const NotFound: Story = {
  name: 'not_found · 없는 경로',
  parameters: { host: host.isMountedElsewhere },
  play: notAvailable,
}

export const MethodNotAllowed: Story = {
  name: 'method_not_allowed · POST가 아님',
  parameters: { host: host.turnsPostIntoGet },
  play: notAvailable,
}

export const UnsupportedMediaType: Story = {
  name: 'unsupported_media_type · JSON이 아님',
  parameters: { host: host.losesContentType },
  play: notAvailable,
}

export const PayloadTooLarge: Story = {
  name: 'payload_too_large · 너무 큰 요청',
  parameters: { host: host.inflatesBody },
  play: notAvailable,
}

export const BadRequest: Story = {
  name: 'bad_request · 읽을 수 없는 요청',
  parameters: { host: host.breaksBody },
  play: notAvailable,
}

export const TooManyChecks: Story = {
  name: 'too_many_checks · 너무 잦은 확인',
  parameters: { host: host.limitsChecks },
  play: wait,
}

const refuse = () => Promise.reject(new OnboardingError('server_fetch'))

/** A relative endpoint while the page is rendered on a server. */
export const ServerFetch: Story = {
  name: 'server_fetch · 서버에서 상대 경로',
  parameters: { provider: { client: { getRegistration: refuse, getVirtualAccounts: refuse } } },
  play: general,
}
