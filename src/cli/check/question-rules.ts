import { registrationQuestion, virtualAccountsQuestion, type Question } from '../../contract/question.js'
import type { Exchange } from './endpoint.js'
import { readMeaning, tellExchange } from './read-exchange.js'
import type { Rule } from './rule.js'

/** Both questions of the contract. */
export const questions: readonly Question<unknown>[] = [registrationQuestion, virtualAccountsQuestion]

/** Both questions are answered, and the kit can read the answers. */
export const questionRules: readonly Rule[] = questions.map((question) => ({
  level: 'MUST',
  rule: `${question.path} answers 200 with a body that the kit can read`,
  ask: { path: question.path },
  findFault: (exchange) => findFault(question, exchange),
  next: "Pass on the fields of upstream’s 200 body; see the schemas in ieum/openapi.json. For 401, give your session: --header 'Cookie: ...'",
}))

function findFault(question: Question<unknown>, exchange: Exchange): string | null {
  if (exchange.status !== 200) return tellExchange(exchange)
  const { code } = readMeaning(question, exchange)
  return code === undefined ? null : `200 with a body that the kit reads as ${code}`
}
