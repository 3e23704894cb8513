import { describe, expect, it } from 'vitest'
import { read, right, secret } from './read-variables.js'

describe('the environment of the service', () => {
  it('needs six variables, and each that is missing is named with what to give', () => {
    expect(read(right).problems).toEqual([])
    expect(read({}).problems.map((problem) => problem.split(' ').slice(0, 3).join(' '))).toEqual(
      Object.keys(right).map((name) => `${name} is missing.`),
    )
    for (const problem of read({}).problems) expect(problem).toMatch(/ Give .+\.$/)
  })

  it('needs nothing on the sandbox', () => {
    expect(read({}, { isSandbox: true }).problems).toEqual([])
  })

  it.each([
    ['IEUM_IDENTIFY_URL', 'http://app:3000/identify'],
    ['IEUM_IDENTITY_KEY', 'q8Vd3mZxT1rYw6KpLc9BhJfN2sGuEoAiR4tXvCbMk0U='],
    ['KOSCOM_BASE_URL', 'https://apigw.koscom.co.kr/v1'],
    ['KOSCOM_API_KEY', 'canary-key'],
  ])('refuses %s beside --sandbox', (name, value) => {
    const { problems } = read({ [name]: value }, { isSandbox: true })
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} is set beside --sandbox.+Give one of them`))])
  })

  it.each([
    ['IEUM_PUBLIC_ORIGIN', 'app.example'],
    ['IEUM_PUBLIC_ORIGIN', 'https://app.example/canary'],
    ['IEUM_ALLOWED_ORIGINS', 'https://one.example,*'],
    ['IEUM_PORT', '65536'],
    ['IEUM_PORT', 'tcp://10.0.0.1:80'],
    ['IEUM_INTERNAL_TOKEN', 'canary'],
    ['KOSCOM_BASE_URL', 'http://apigw.koscom.co.kr'],
    ['KOSCOM_API_KEY', 'canary key'],
    ['KOSCOM_COM_ID', 'F99999'],
    ['KOSCOM_SRV_ID', '1'.repeat(21)],
    ['IEUM_IDENTIFY_URL', 'ftp://app'],
    ['IEUM_IDENTIFY_URL', 'http://user:canary@app'],
    ['IEUM_IDENTIFY_URL', 'http://app/identify?key=canary'],
    ['IEUM_IDENTIFY_URL', 'http://app/identify?'],
    ['IEUM_IDENTIFY_HEADERS', 'Cookie,Host'],
    ['IEUM_IDENTIFY_HEADERS', 'Content-Length'],
    ['IEUM_IDENTIFY_HEADERS', ' '],
    ['IEUM_IDENTIFY_SECRET', 'canary'],
    ['IEUM_IDENTIFY_MS', '0'],
    ['IEUM_REDIS_URL', 'http://canary'],
    ['IEUM_SECRET', 'canary'],
    ['IEUM_LOG_LEVEL', 'loud'],
    ['IEUM_LIMIT_CALL_BURST', '-1'],
    ['IEUM_TTL_MEMBER', '1.5'],
    ['IEUM_PUBLIC_ORIGIN', 'https://*.canary.example'],
    ['IEUM_ALLOWED_ORIGINS', 'https://one.example,https://*.canary.example'],
    ['IEUM_HOST', '0.0.0.0:8080'],
    ['IEUM_HOST', 'http://canary'],
    ['IEUM_INTERNAL_HOST', '[::1]'],
    ['IEUM_INTERNAL_HOST', 'a canary'],
    ['IEUM_REDIS_URL', 'redis:6379'],
    ['IEUM_REDIS_URL', 'redis://127.0.0.1:6379/canary'],
    ['IEUM_REDIS_URL', 'redis://127.0.0.1:6379/0x1'],
    ['IEUM_REDIS_URL', 'redis://127.0.0.1:6379/0/canary'],
    ['IEUM_REDIS_URL', 'redis://user:%E0%A4%A@127.0.0.1:6379'],
    ['IEUM_REDIS_URL', 'redis://%E0%A4%A:canary@127.0.0.1:6379'],
    ['IEUM_LIMIT_CONCURRENCY', '0'],
    ['IEUM_LIMIT_TOTAL_MS', '0'],
    ['IEUM_LIMIT_ATTEMPT_MS', '0'],
    ['IEUM_LIMIT_IDENTIFY_MS', '0'],
    ['IEUM_LIMIT_STORE_MS', '0'],
    ['IEUM_LIMIT_RESPONSE_BYTES', '0'],
    ['IEUM_LIMIT_CALL_BURST', '0'],
    ['IEUM_LIMIT_CALLS_PER_DAY', '0'],
    ['IEUM_LIMIT_VERIFIES_PER_DAY', '0'],
    ['IEUM_LIMIT_TOTAL_MS', '10000000000'],
    ['IEUM_LIMIT_TOTAL_MS', 'Infinity'],
    ['IEUM_LIMIT_TOTAL_MS', '0x1f4'],
    ['IEUM_LIMIT_TOTAL_MS', '1e3'],
    ['IEUM_LIMIT_TOTAL_MS', '4000 '],
    ['IEUM_SHUTDOWN_MS', '0'],
    ['IEUM_SHUTDOWN_DELAY_MS', '600001'],
  ])('names %s=%s once, with what to give and without its value', (name, value) => {
    const { problems } = read({ ...right, [name]: value })
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} is not right\\. Give .+\\.$`))])
    expect(problems[0]).not.toContain('canary')
  })

  it.each([
    ['IEUM_REDIS_URL', 'rediss://user:p%40ss@redis.example:6380/15'],
    ['IEUM_REDIS_URL', 'redis://[::1]:6379/'],
    ['IEUM_HOST', '::'],
    ['IEUM_INTERNAL_HOST', 'localhost'],
    ['IEUM_ALLOWED_ORIGINS', 'https://one.example, https://two.example/'],
    ['IEUM_LIMIT_QUEUE', '0'],
    ['IEUM_LIMIT_RETRY_DELAY_MS', '0'],
    ['IEUM_TTL_MEMBER', '0'],
    ['IEUM_SHUTDOWN_DELAY_MS', '19999'],
  ])('takes %s=%s', (name, value) => {
    expect(read({ ...right, IEUM_SECRET: secret, [name]: value }).problems).toEqual([])
  })

  it('refuses one port for two listeners, unless the system chooses it', () => {
    expect(read({ ...right, IEUM_PORT: '9000', IEUM_INTERNAL_PORT: '9000' }).problems).toEqual([
      'IEUM_INTERNAL_PORT is the port of IEUM_PORT, too. Give another one.',
    ])
    expect(read({ ...right, IEUM_PORT: '0', IEUM_INTERNAL_PORT: '0' }).problems).toEqual([])
    expect(read({ ...right, IEUM_SANDBOX_PORT: '8080' }).problems).toEqual([])
    expect(read({ IEUM_SANDBOX_PORT: '8081' }, { isSandbox: true }).problems).toEqual([
      'IEUM_SANDBOX_PORT is the port of IEUM_INTERNAL_PORT, too. Give another one.',
    ])
  })

  it('refuses to stop before it takes no more connections', () => {
    expect(read({ ...right, IEUM_SHUTDOWN_DELAY_MS: '20000' }).problems).toEqual([
      expect.stringMatching(/^IEUM_SHUTDOWN_DELAY_MS is not below IEUM_SHUTDOWN_MS.+ Give .+\.$/),
    ])
    expect(read({ ...right, IEUM_SHUTDOWN_MS: '3000' }).problems).toHaveLength(1)
    expect(read({ IEUM_SHUTDOWN_MS: '3000' }, { isSandbox: true }).problems).toEqual([])
  })

  it.each(['IEUM_PUBLIC_ORGIN', 'KOSCOM_APIKEY', 'IEUM_LIMIT_CALLBURST'])('takes no unknown variable: %s', (name) => {
    expect(read({ ...right, [name]: 'x' }).problems).toEqual([expect.stringContaining(`${name} is no setting.`)])
  })

  it('passes over what Kubernetes sets for a service', () => {
    const links = { IEUM_SERVICE_SERVICE_HOST: '10.0.0.1', IEUM_SERVICE_PORT_8080_TCP_ADDR: '10.0.0.1' }
    expect(read({ ...right, ...links }).problems).toEqual([])
  })

  it('takes an encrypted header instead of the identify URL, and never both', () => {
    const { IEUM_IDENTIFY_URL, ...others } = right
    const key = { IEUM_IDENTITY_KEY: 'q8Vd3mZxT1rYw6KpLc9BhJfN2sGuEoAiR4tXvCbMk0U=' }
    expect(read({ ...others, ...key }).problems).toEqual([])
    expect(read({ ...others, ...key, IEUM_IDENTIFY_URL }).problems).toEqual([
      'IEUM_IDENTIFY_URL and IEUM_IDENTITY_KEY are both set. Give one way to know who is signed in.',
    ])
  })

  it('needs a secret beside Redis, and a token for an internal listener that others reach', () => {
    expect(read({ ...right, IEUM_REDIS_URL: 'redis://redis' }).problems).toEqual([
      expect.stringMatching(/^IEUM_SECRET is missing beside IEUM_REDIS_URL/),
    ])
    expect(read({ ...right, IEUM_REDIS_URL: 'redis://redis', IEUM_SECRET: `${secret},${secret}x` }).problems).toEqual(
      [],
    )
    expect(read({ ...right, IEUM_INTERNAL_HOST: '0.0.0.0' }).problems).toEqual([
      expect.stringMatching(/^IEUM_INTERNAL_TOKEN is missing, and the internal listener is not bound to loopback/),
    ])
  })
})

describe('a variable with _FILE', () => {
  const { KOSCOM_API_KEY, ...others } = right

  it('is read from the file, without the line feed at its end', () => {
    const variables = { ...others, KOSCOM_API_KEY_FILE: '/run/secrets/key' }
    const { config, problems } = read(variables, { files: { '/run/secrets/key': `${KOSCOM_API_KEY}\n` } })
    expect(problems).toEqual([])
    expect(config.apiKey).toBe('canary-key')
  })

  it('that cannot be read is named without a word of the system', () => {
    const { problems } = read({ ...others, KOSCOM_API_KEY_FILE: '/nowhere' })
    expect(problems).toEqual([expect.stringMatching(/^KOSCOM_API_KEY_FILE names a file that cannot be read\. Give /)])
  })

  it.each([
    ['KOSCOM_API_KEY', ''],
    ['IEUM_INTERNAL_TOKEN', '\n'],
    ['IEUM_IDENTIFY_SECRET', ' \r\n'],
    ['IEUM_REDIS_URL', '\n\n'],
  ])('may not name an empty file: %s, %j', (name, text) => {
    const { problems } = read(
      { ...others, KOSCOM_API_KEY_FILE: '/key', [`${name}_FILE`]: '/empty' },
      { files: { '/key': 'canary-key', '/empty': text } },
    )
    expect(problems).toEqual([
      expect.stringMatching(new RegExp(`^${name}_FILE names an empty file\\. Put the value into it`)),
    ])
  })

  it('may not stand beside the variable itself', () => {
    expect(read({ ...right, KOSCOM_API_KEY_FILE: '/run/secrets/key' }).problems).toEqual([
      'KOSCOM_API_KEY and KOSCOM_API_KEY_FILE are both set. Give one of them.',
    ])
  })
})
