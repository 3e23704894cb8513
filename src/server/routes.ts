import type { Person } from '../contract/person.js'
import type { Answers, AskOptions } from './answers.js'
import type { Answered, AnswerSource } from './asker.js'
import { registrationQuestion, virtualAccountsQuestion, type FormattedQuestion } from './questions.js'

/** One path of the backend contract. */
export interface Route {
  question: string
  path: string
  /** The 200 body, and where the answer came from. */
  answer(who: Person, options: AskOptions): Promise<{ body: unknown; source: AnswerSource }>
}

/** The two paths of the backend contract. */
export function createRoutes({ getRegistration, getVirtualAccounts }: Answers): Route[] {
  return [createRoute(registrationQuestion, getRegistration), createRoute(virtualAccountsQuestion, getVirtualAccounts)]
}

function createRoute<Answer>(
  { name, path, format }: FormattedQuestion<Answer>,
  ask: (who: Person, options: AskOptions) => Promise<Answered<Answer>>,
): Route {
  return {
    question: name,
    path,
    answer: async (who, options) => {
      const { answer, source } = await ask(who, options)
      return { body: format(answer), source }
    },
  }
}
