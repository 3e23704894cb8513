/** An app whose built-in browser is known to lose users on the way to the portal. */
export interface InAppBrowser {
  /** Opens a page in the real browser of the device; null where only the user can, by the app's menu. */
  getWayOut: (url: string) => string | null
}

const viaKakaoTalk = (url: string) => `kakaotalk://web/openExternal?url=${encodeURIComponent(url)}`

function viaLine(url: string): string {
  const address = new URL(url)
  address.searchParams.set('openExternalBrowser', '1')
  return address.href
}

function viaAndroid(url: string): string {
  const { protocol, host, pathname, search } = new URL(url)
  return `intent://${host}${pathname}${search}#Intent;scheme=${protocol.slice(0, -1)};end`
}

/** Own patterns, because the libraries for this know a hundred apps at many times the size. */
export function detectInAppBrowser(userAgent: string): InAppBrowser | null {
  if (/KAKAOTALK/i.test(userAgent)) return { getWayOut: viaKakaoTalk }
  if (/\bLine\//.test(userAgent)) return { getWayOut: viaLine }
  if (!/NAVER\(inapp|Instagram|FBAN|FBAV/.test(userAgent)) return null
  return { getWayOut: /Android/.test(userAgent) ? viaAndroid : () => null }
}
