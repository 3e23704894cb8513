import { expect, test } from 'vitest'
import { isLoopbackAddress, isLoopbackHost, isLoopbackListener } from '../../src/contract/is-loopback.js'

test.each([
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['::FFFF:127.0.0.1', true],
  ['192.168.0.7', false],
  ['::ffff:192.168.0.7', false],
  ['128.0.0.1', false],
  ['127.0.0.1.1', false],
  ['1127.0.0.1', false],
  ['localhost', false],
  ['', false],
])('the address %j is a loopback address: %j', (address, expected) => {
  expect(isLoopbackAddress(address)).toBe(expected)
})

test.each([
  ['localhost', true],
  ['LOCALHOST:4010', true],
  ['127.0.0.1', true],
  ['127.0.0.1:80', true],
  ['[::1]:4010', true],
  ['::1', false],
  ['localhost:', false],
  ['localhost.', false],
  ['localhost.evil.test', false],
  ['evil.localhost', false],
  ['evil.test', false],
  ['0.0.0.0', false],
  ['', false],
])('the host %j names the loopback: %j', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected)
})

test.each([
  ['localhost', true],
  ['Localhost', true],
  ['127.0.0.1', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['::1:80', false],
  ['localhost:80', false],
  ['evil.localhost', false],
  ['', false],
])('a server that listens on %j can be reached by this machine only: %j', (host, expected) => {
  expect(isLoopbackListener(host)).toBe(expected)
})
