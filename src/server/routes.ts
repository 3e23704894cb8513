import type { Answers, AskOptions } from './answers.js'
import type { Answered } from './asker.js'
import type { Identity } from './identity.js'
import { registrationQuestion, virtualAccountsQuestion, type FormattedQuestion } from './questions.js'

/** One path of the backend contract. */
export interface Route {
  question: string
  path: string
  /** The answer with the 200 body in its place. */
  answer(who: Identity, options: AskOptions): Promise<Answered<unknown>>
}

/** The two paths of the backend contract. */
export function createRoutes({ getRegistration, getVirtualAccounts }: Answers): Route[] {
  return [createRoute(registrationQuestion, getRegistration), createRoute(virtualAccountsQuestion, getVirtualAccounts)]
}

function createRoute<Answer>(
  { name, path, format }: FormattedQuestion<Answer>,
  ask: (who: Identity, options: AskOptions) => Promise<Answered<Answer>>,
): Route {
  return {
    question: name,
    path,
    answer: async (who, options) => {
      const { answer, ...origin } = await ask(who, options)
      return { answer: format(answer), ...origin }
    },
  }
}
