import { expect, it } from 'vitest'
import { testJourney } from './journey.js'

const started = testJourney('vite', ['/api/visitor'])

it('sends every page with the strict policy', async () => {
  for (const path of ['/', '/accounts', '/refused.html']) {
    const { headers } = await fetch(`${started.example.url}${path}`)
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'self'; /)
  }
})
