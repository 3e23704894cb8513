import { Onboarding, type OnboardingProps } from 'ieum'
import { expect, fn } from 'storybook/test'
import { messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'
import { pretendBrowser } from '../kit/user-agent.js'

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148'
const android = 'Mozilla/5.0 (Linux; Android 15; SM-S921N) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36'

/** Browsers inside other apps lose users on the way to the portal: before every handoff, a whole screen offers a real browser. */
const meta: StageMeta<OnboardingProps> = {
  title: 'Journey/In-app browsers',
  component: Onboarding,
  args: { persona: 'newcomer', openIn: 'tab', onComplete: fn() },
  parameters: {
    docs: { story: { inline: false, height: '820px' } },
    provider: { externalBrowserUrl: () => 'https://app.example/link?token=once' },
  },
}

export default meta
type Story = StageStory<OnboardingProps>
type Play = NonNullable<Story['play']>

const expectLink =
  (scheme: RegExp): Play =>
  async ({ canvas }) => {
    const link = await canvas.findByRole('link', { name: messages.openInBrowser })
    await expect(link).toHaveAttribute('href', expect.stringMatching(scheme))
  }

const expectInstructions: Play = async ({ canvas }) => {
  await expect(await canvas.findByText(/메뉴\(⋯\)|menu \(⋯\)/)).toBeVisible()
  await expect(canvas.getByRole('button', { name: messages.copyLink })).toBeVisible()
}

export const KakaoTalk: Story = {
  name: 'KakaoTalk · 카카오톡',
  beforeEach: pretendBrowser(`${iPhone} KAKAOTALK 25.1.0`),
  play: expectLink(/^kakaotalk:\/\/web\/openExternal\?url=/),
}

export const Line: Story = {
  name: 'LINE · 라인',
  beforeEach: pretendBrowser(`${iPhone} Line/14.19.0`),
  play: expectLink(/openExternalBrowser=1/),
}

export const NaverOnAndroid: Story = {
  name: 'Naver on Android · 네이버 앱, 안드로이드',
  beforeEach: pretendBrowser(`${android} NAVER(inapp; search; 2000; 12.9.5)`),
  play: expectLink(/^intent:\/\//),
}

export const InstagramOnAndroid: Story = {
  name: 'Instagram on Android · 인스타그램, 안드로이드',
  beforeEach: pretendBrowser(`${android} Instagram 355.0.0.39.110 Android`),
  play: expectLink(/^intent:\/\//),
}

export const FacebookOnAndroid: Story = {
  name: 'Facebook on Android · 페이스북, 안드로이드',
  beforeEach: pretendBrowser(`${android} [FB_IAB/FB4A;FBAV/488.0.0.0;]`),
  play: expectLink(/^intent:\/\//),
}

/** On an iPhone these have no link to the browser, so the screen explains how to open it. */
export const NaverOnIphone: Story = {
  name: 'Naver on iPhone · 네이버 앱, 아이폰',
  beforeEach: pretendBrowser(`${iPhone} NAVER(inapp; search; 2000; 12.9.5; 15PRO)`),
  play: expectInstructions,
}

export const InstagramOnIphone: Story = {
  name: 'Instagram on iPhone · 인스타그램, 아이폰',
  beforeEach: pretendBrowser(`${iPhone} Instagram 355.0.0.29.103 (iPhone15,2)`),
  play: expectInstructions,
}

export const FacebookOnIphone: Story = {
  name: 'Facebook on iPhone · 페이스북, 아이폰',
  beforeEach: pretendBrowser(`${iPhone} [FBAN/FBIOS;FBAV/488.0.0]`),
  play: expectInstructions,
}

/** Beside other things on a screen, a link to the portal opens the offer of a real browser over them. */
export const LinkMoreInKakaoTalk: Story = {
  name: 'Linking more in KakaoTalk · 카카오톡에서 더 연결',
  args: { persona: 'hong' },
  beforeEach: pretendBrowser(`${iPhone} KAKAOTALK 25.1.0`),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('link', { name: messages.linkMore }))
    await expect(await canvas.findByRole('dialog', { name: messages.openInBrowserTitle })).toBeVisible()
  },
}
