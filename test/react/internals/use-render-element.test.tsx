import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import { useRenderElement, type PartProps, type PartState } from '../../../src/react/internals/use-render-element.js'

function Part({ state, ...props }: PartProps<never> & { state?: PartState; title?: string }): ReactElement {
  return useRenderElement('p', 'part', props, null, state)
}

const draw = (part: ReactElement) => render(part).container.innerHTML

test('without render it draws its own element with its class', () => {
  expect(draw(<Part title="a" className="host" />)).toBe('<p class="part host" title="a"></p>')
})

test('true and text states become data attributes, false and undefined ones do not', () => {
  const state = { open: true, tone: 'warning', busy: false, colour: undefined }
  expect(draw(<Part state={state} />)).toBe('<p class="part" data-open="true" data-tone="warning"></p>')
})

test('an element of the host keeps its own attributes', () => {
  expect(draw(<Part title="part" render={<b title="host" />} />)).toBe('<b title="host" class="part"></b>')
})

test('a render function gets the attributes and the state', () => {
  const renderHost = vi.fn((props: object) => <b {...props} />)
  expect(draw(<Part title="part" state={{ open: false }} render={renderHost} />)).toBe(
    '<b class="part" title="part"></b>',
  )
  expect(renderHost.mock.lastCall).toEqual([{ className: 'part', title: 'part', ref: null }, { open: false }])
})
