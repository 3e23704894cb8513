import type { ReactNode } from 'react'
import { splitAccountNumber } from './account-number.js'

/** Attributes and classes by which session-replay tools mask an element. */
const replayMask = {
  'data-private': true,
  'data-sentry-mask': true,
  'data-dd-privacy': 'mask',
  'data-hj-suppress': true,
  'data-clarity-mask': 'true',
}

interface AccountNumberProps {
  id: string
  number: string
  revealed: boolean
}

/** A virtual account number, masked but for its last ten digits. */
export function AccountNumber({ id, number, revealed }: AccountNumberProps): ReactNode {
  const { masked, shown } = splitAccountNumber(number)
  return (
    <span id={id} className="ieum-item-number fs-mask ph-no-capture" {...replayMask}>
      {masked && (revealed ? `${masked} ` : <span aria-hidden="true">{masked.replaceAll(/\S/g, '•')} </span>)}
      {shown}
    </span>
  )
}
