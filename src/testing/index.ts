export type { FaultRule } from '../sandbox/faults/fault-rule.js'
export { personas } from '../sandbox/personas/personas.js'
export { createFakeBackend, type FakeBackend, type FakeBackendOptions } from './create-fake-backend.js'
