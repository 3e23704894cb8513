import { encode } from 'uqr'

/** A QR code as the outline of its dark modules, one unit wide each. */
export interface QrCode {
  /** Modules in a row and in a column. */
  size: number
  /** `d` of an SVG path. */
  path: string
}

/** Medium error correction: a camera reads it off a screen at once. The light border of four modules, which readers need, is not part of it. */
export function encodeQrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 0 })
  const rows = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return { size, path: rows.join('') }
}
