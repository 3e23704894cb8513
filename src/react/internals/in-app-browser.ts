/** Apps whose built-in browser is known to lose users on the way to the portal. */
export type InAppName = 'kakaoTalk' | 'line' | 'naver' | 'instagram' | 'facebook'

/** The built-in browser of an app. */
export interface InAppBrowser {
  app: InAppName
  /** A URL that opens the page in the real browser of the device. Null if only the user can do that, in the menu of the app. */
  getExternalUrl: (url: string) => string | null
}

const viaKakaoTalk = (url: string) => `kakaotalk://web/openExternal?url=${encodeURIComponent(url)}`

function viaLine(url: string): string {
  const address = new URL(url)
  address.searchParams.set('openExternalBrowser', '1')
  return address.href
}

function viaAndroid(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  return `intent://${host}${pathname}${search}${hash}#Intent;scheme=${protocol.slice(0, -1)};end`
}

/** Instagram and Facebook share a part of their user agents, so the narrower one comes first. */
const others: [pattern: RegExp, app: InAppName][] = [
  [/NAVER\(inapp/, 'naver'],
  [/Instagram/, 'instagram'],
  [/FBAN|FBAV/, 'facebook'],
]

/** Reads the user agent. The libraries for this know a hundred apps at many times the size. */
export function detectInAppBrowser(userAgent: string): InAppBrowser | null {
  if (/KAKAOTALK/i.test(userAgent)) return { app: 'kakaoTalk', getExternalUrl: viaKakaoTalk }
  if (/\bLine\//.test(userAgent)) return { app: 'line', getExternalUrl: viaLine }
  const app = others.find(([pattern]) => pattern.test(userAgent))?.[1]
  return app ? { app, getExternalUrl: /Android/.test(userAgent) ? viaAndroid : () => null } : null
}
