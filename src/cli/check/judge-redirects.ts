import type { LoggedRequest } from '../../sandbox/index.js'
import { judge, type Finding } from './finding.js'
import { redirectTarget } from './scenario.js'

const next =
  'Follow no redirect of upstream, whatever its status, and report not_available: your HTTP client would send the key, and after 307 the CI and the name, to wherever it leads.'

/** Judges by the calls of all scenarios whether the backend went where upstream redirected it. */
export function judgeRedirects(calls: readonly LoggedRequest[]): Finding {
  const followed = calls.filter(({ path }) => path.endsWith(`/${redirectTarget}`))
  const found =
    followed.length > 0
      ? `${followed.length} ${followed.length === 1 ? 'call' : 'calls'} to where upstream redirected`
      : null
  return judge('MUST', 'the backend follows no redirect of upstream: the key would go with it', found, next)
}
