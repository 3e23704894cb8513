import { readConfig } from '../../src/config/read-config.js'

/** A secret that is long enough. */
export const secret = 'pK3vT9xQ7mW2cL8dR5nB1hF6jZ4sYgAe'
/** All that has to be set. */
export const right = {
  IEUM_PUBLIC_ORIGIN: 'https://app.example',
  KOSCOM_BASE_URL: 'https://apigw.koscom.co.kr/v1/common/member',
  KOSCOM_API_KEY: 'canary-key',
  KOSCOM_COM_ID: 'F9999',
  KOSCOM_SRV_ID: '999',
  IEUM_IDENTIFY_URL: 'http://app:3000/identify',
}

interface ReadOptions {
  isSandbox?: boolean
  files?: Record<string, string>
}

/** Reads a configuration with these variables and files. */
export function read(variables: Record<string, string>, options: ReadOptions = {}) {
  const { isSandbox = false, files = {} } = options
  function readFile(path: string): string {
    const text = files[path]
    if (text === undefined) throw new Error('ENOENT canary')
    return text
  }
  return readConfig({ variables, readFile }, isSandbox)
}
