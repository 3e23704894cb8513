import { createCi } from './create-ci.js'
import type { PersonaProfile } from './persona.js'

function profile(id: string, name: string, shownName: string, description: string, ci = createCi(id)): PersonaProfile {
  return { id, name, ci, shownName, description }
}

/** The CI of the manual's example: 87 characters, not valid base64. */
const manualCi = 'Q9z5ccmjYNrhPVXrdfgfgfFdfgFGHdfg3fGFGgghDFFGghghgSSSfgfgcvbdfgert45rgfgdfgfhpf5vmzjaA=='

/** Everyone the sandbox knows, one persona for every state of the journey. Names and identity hashes are made up. */
export const personas: readonly PersonaProfile[] = [
  profile('newcomer', '봉하람', '처음 온 사람', 'not a member of the portal'),
  profile('unlinked', '탁이솔', '아직 연결 전인 회원', 'member without linked accounts'),
  profile('hong', '홍길동', '계좌 두 개', "the manual's own example: two accounts, no dates", manualCi),
  profile('many', '표다온', '계좌 스물네 개', '24 accounts at 5 firms'),
  profile('heavy', '국태율', '계좌 천 개', '1,000 accounts at many firms'),
  profile('expiring', '맹도율', '동의 만료 12일 전', 'service consent ends in 12 days'),
  profile('expired', '옥세빈', '서비스 동의 만료', 'service consent is over'),
  profile('lapsed', '빙가온', '플랫폼 동의 만료', 'platform consent is over'),
  profile('odd', '묵서담', '값이 뒤섞인 계좌', 'missing values, an unknown firm, hostile aliases'),
  profile('locked', '편무결', '잠긴 포털 계정', 'error 2003: the portal account is locked'),
  profile('unknown', '어진솔', '포털이 모르는 사람', 'error 3007: upstream does not know this person'),
]
