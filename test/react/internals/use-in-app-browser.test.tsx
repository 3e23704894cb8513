import { render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { useInAppBrowser } from '../../../src/react/internals/use-in-app-browser.js'

function Probe() {
  return <p>{useInAppBrowser() ? 'in an app' : 'in a browser'}</p>
}

test('a server and the first render of a browser agree, and the app is known after that', () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('iPhone KAKAOTALK 25.1.0')
  const logged = vi.spyOn(console, 'error')
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(<Probe />)
  expect(container).toHaveTextContent('in a browser')
  render(<Probe />, { container, hydrate: true })
  expect(container).toHaveTextContent('in an app')
  expect(logged).not.toHaveBeenCalled()
})
