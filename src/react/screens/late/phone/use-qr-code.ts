import { useEffect, useState } from 'react'
import type { QrCode } from './encode-qr-code.js'

const loadEncoder = () => import('./encode-qr-code.js')

/** The QR code of a text. The library is loaded now. Null until it is there, or if it cannot be had: the link is beside it. */
export function useQrCode(text: string): QrCode | null {
  const [code, setCode] = useState<QrCode | null>(null)
  useEffect(() => {
    let isCurrent = true
    const load = async () => {
      const { encodeQrCode } = await loadEncoder()
      if (isCurrent) setCode(encodeQrCode(text))
    }
    load().catch(() => {})
    return () => {
      isCurrent = false
    }
  }, [text])
  return code
}
