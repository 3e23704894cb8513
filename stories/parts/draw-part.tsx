import { QueryClient } from '@tanstack/react-query'
import * as ieum from 'ieum'
import { onboardingKeys } from 'ieum/query'
import type { ComponentType, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { silentClient } from '../kit/silent-client.js'

type Part = ComponentType<Record<string, unknown>>

const {
  OnboardingProvider,
  VirtualAccountPickerFirms: Firms,
  VirtualAccountPickerList: List,
  VirtualAccountPickerRoot: Root,
} = ieum

const portal = { signUpUrl: 'https://portal.example/sign-up' }

/** The props that some parts need. */
const needs: Record<string, object> = {
  OnboardingPortalLink: { purpose: 'link', children: 'Portal' },
  OnboardingRecheckButton: { purpose: 'link' },
  OnboardingIllustration: { name: 'link' },
  OnboardingProgress: { step: 'link' },
  OnboardingSteps: { purpose: 'link' },
  OnboardingScreen: { name: 'choosing' },
  OnboardingCopyButton: { text: 'copied' },
  OnboardingErrorActions: { error: new ieum.OnboardingError('network') },
}

/** Rendered only in some situations: in an in-app browser, or if a filter finds nothing. */
const drawnLater: Record<string, string> = {
  OnboardingOpenInBrowser: '<div class="ieum-open-in-browser" data-drawn="" />',
  VirtualAccountPickerEmpty: '<p class="ieum-note" data-drawn="" />',
}

/** Renders a part where it belongs, inside picker, firm and row, and reads its element and the names of its states. */
export function drawPart(name: string) {
  const Part = Reflect.get(ieum, name) as Part
  let states: string[] = []
  const render = (_props: object, state: object) => {
    states = Object.keys(state)
    return <i />
  }
  drawInRow(<Part {...needs[name]} render={render} />)
  const html = drawnLater[name] ?? drawInRow(<Part {...needs[name]} data-drawn="" />)
  const element = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-drawn]')
  const attributes = element?.getAttributeNames().filter((attribute) => attribute.startsWith('data-')) ?? []
  const data = new Set([...attributes, ...states.map((state) => `data-${state}`)])
  data.delete('data-drawn')
  return { element: element?.localName ?? '', classes: element?.className ?? '', data: [...data] }
}

function drawInRow(part: ReactNode): string {
  const account = { id: 'a', firmCode: '00002', number: '160657695589800099', alias: 'a' }
  const queryClient = new QueryClient()
  queryClient.setQueryData(onboardingKeys.virtualAccounts({ subject: 'hong', endpoint: '' }), {
    accounts: [account],
    consentExpiresOn: null,
  })
  return renderToStaticMarkup(
    <OnboardingProvider subject="hong" client={silentClient} queryClient={queryClient} portal={portal}>
      <Root mode="multiple">
        <Firms>
          <List>{part}</List>
        </Firms>
      </Root>
    </OnboardingProvider>,
  )
}
