import * as contract from '../contract/question.js'
import { formatRegistration, type Registration } from '../contract/registration.js'
import { formatVirtualAccounts, type VirtualAccounts } from '../contract/virtual-accounts.js'

/** A question whose answers are written as well as read. */
export interface FormattedQuestion<Answer> extends contract.Question<Answer> {
  /** Writes the 200 body that `parse` reads, field by field. */
  format: (answer: Answer) => object
}

export const registrationQuestion: FormattedQuestion<Registration> = {
  ...contract.registrationQuestion,
  format: formatRegistration,
}

export const virtualAccountsQuestion: FormattedQuestion<VirtualAccounts> = {
  ...contract.virtualAccountsQuestion,
  format: formatVirtualAccounts,
}
