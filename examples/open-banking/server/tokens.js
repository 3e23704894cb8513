import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** @typedef {import('./oauth.js').Tokens} Tokens */

/**
 * Tokens by subject, encrypted where they lie. In place of a column of your database: whoever can read it reads no token.
 * @type {Map<string, Buffer>}
 */
const table = new Map()

/** 32 bytes as base64, from `TOKEN_KEY`. Without it tokens live as long as this process. */
const key = Buffer.from(process.env.TOKEN_KEY ?? randomBytes(32).toString('base64'), 'base64')

/** @param {string} subject @param {Tokens} tokens */
export function keepTokens(subject, tokens) {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(subject))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(tokens)), cipher.final()])
  table.set(subject, Buffer.concat([iv, cipher.getAuthTag(), sealed]))
}

/** @param {string} subject @returns {Tokens | null} */
export function findTokens(subject) {
  const row = table.get(subject)
  if (!row) return null
  const decipher = createDecipheriv('aes-256-gcm', key, row.subarray(0, 12))
  decipher.setAAD(Buffer.from(subject)).setAuthTag(row.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(row.subarray(28)), decipher.final()]).toString())
}

/** @param {string} subject */
export function dropTokens(subject) {
  table.delete(subject)
}
