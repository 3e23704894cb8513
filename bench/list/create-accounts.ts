import type { VirtualAccount } from 'ieum'

const firmCodes = ['00002', '00003', '00005', '00006', '00008']

/** Accounts at five firms, one firm after the other. */
export function createAccounts(count: number): VirtualAccount[] {
  return Array.from({ length: count }, (_, index) => {
    const firmCode = firmCodes[Math.floor((index / count) * firmCodes.length)] ?? ''
    const number = `1606576955898${String(index).padStart(7, '0')}`
    const alias = `주식투자용 ${index}`
    return { id: `${firmCode}.${number}.${alias}`, firmCode, number, alias }
  })
}
