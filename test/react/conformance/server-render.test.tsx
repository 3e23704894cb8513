// @vitest-environment node
import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import {
  VirtualAccountPickerItem,
  VirtualAccountPickerItemAlias,
  VirtualAccountPickerItemInput,
  VirtualAccountPickerList,
  VirtualAccountPickerRoot,
} from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { Kit } from '../kit.js'
import { seed } from '../seed.js'
import { expectSilence } from './console.js'
import { parts } from './parts.js'
import { createSeededClient, surround } from './scene.js'

/** What only a browser can know: whose it is, and what is typed into the filter. */
const drawnLater = ['OnboardingOpenInBrowser', 'VirtualAccountPickerEmpty']
const drawnAtOnce = Object.keys(parts).filter((name) => !drawnLater.includes(name))

function renderOnServer(children: ReactNode, queryClient: QueryClient, persona = 'hong') {
  const html = renderToString(
    <Kit backend={createTestBackend({ persona })} queryClient={queryClient}>
      {children}
    </Kit>,
  )
  queryClient.clear()
  return html
}

describe('on a server', () => {
  expectSilence()

  test.each(drawnAtOnce)('%s is drawn with its class and attributes', (name) => {
    const html = renderOnServer(surround(name, { className: 'theirs', title: 'title' }), createSeededClient())
    expect(html).toMatch(new RegExp(`class="[^"]*\\b${parts[name]!.slot}\\b[^"]* theirs"`))
    expect(html).toContain('title="title"')
  })

  test.each(drawnLater)('%s is left to the browser', (name) => {
    expect(renderOnServer(surround(name, { className: 'theirs' }), createSeededClient())).not.toContain('theirs')
  })

  test('rows of the host are repeated for each account, one of them chosen', async () => {
    const { backend, create } = await seed('many')
    const queryClient = create()
    const { accounts } = await backend.client.getVirtualAccounts({ subject: 'many' })
    const html = renderOnServer(
      <VirtualAccountPickerRoot defaultValue={accounts[1]!.id}>
        <VirtualAccountPickerList>
          <VirtualAccountPickerItem render={<li />}>
            <VirtualAccountPickerItemInput />
            <VirtualAccountPickerItemAlias render={<b />} />
          </VirtualAccountPickerItem>
        </VirtualAccountPickerList>
      </VirtualAccountPickerRoot>,
      queryClient,
      'many',
    )
    const aliases = [...html.matchAll(/<b class="ieum-item-alias">([^<]*)<\/b>/g)].map(([, alias]) => alias)
    expect(aliases).toEqual(accounts.map(({ alias }) => alias))
    expect(html.match(/<li[^>]*>/g)).toHaveLength(24)
    expect(html.match(/<li[^>]* data-selected="true"[^>]*>/g)).toHaveLength(1)
    expect(html.match(/<input[^>]* checked=""/g)).toHaveLength(1)
  })
})
