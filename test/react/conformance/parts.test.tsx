import { render } from '@testing-library/react'
import { createElement, createRef, forwardRef, version } from 'react'
import { version as domVersion } from 'react-dom'
import { beforeEach, describe, expect, inject, test, vi } from 'vitest'
import * as kit from '../../../src/react/index.js'
import { settle } from '../kit.js'
import { expectSilence } from './console.js'
import { parents, parts } from './parts.js'
import { misplace, renderPart } from './scene.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Version that the Vitest project is about. */
    react: string
  }
}

type Attributes = Record<string, unknown>

const readyMade = [
  'ConsentNotice',
  'DataUse',
  'LinkAccountsPrompt',
  'LinkedAccounts',
  'Onboarding',
  'OnboardingDialog',
  'PortalSignupGate',
  'VirtualAccountPicker',
]

const components = Object.entries(kit).filter(([name]) => /^[A-Z]/.test(name) && !name.endsWith('Error'))

const names = components.map(([name]) => name)

const allParts = Object.keys(parts)

const needsNoParent = (name: string) => parts[name]?.home === 'page'

beforeEach(() => {
  localStorage.clear()
  // In an app's built-in browser, so that the offer of a real browser is drawn.
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('iPhone KAKAOTALK 25.1.0')
})

test('all of this runs on the React that the project is about', () => {
  expect([version, domVersion]).toEqual([inject('react'), inject('react')])
})

test('every exported component is under test', () => {
  expect(names.toSorted()).toEqual([...allParts, ...readyMade, 'OnboardingProvider'].toSorted())
})

test.each(['VirtualAccountPicker', 'ConsentNotice'])('%s has its parts under dotted names', (name) => {
  const dotted = Object.entries(Reflect.get(kit, name) as object).filter(([key]) => /^[A-Z]/.test(key))
  const flat = components.filter(([other]) => other in parts && other.startsWith(name))
  expect(new Map(dotted.map(([key, part]) => [name + key, part]))).toEqual(new Map(flat))
})

describe.each(allParts)('%s', (name) => {
  const { slot, state = {} } = parts[name]!
  const isInput = slot.endsWith('-input')
  const tag = isInput ? 'input' : 'article'
  expectSilence()

  test('adds the class of the host to its own', () => {
    const { element } = renderPart(name, { className: 'theirs other' })
    expect(element).toHaveClass(slot, 'theirs', 'other')
  })

  test('passes other attributes on', () => {
    const { element } = renderPart(name, { id: 'a', title: 'b', 'data-x': 'c', style: { color: 'red' } })
    expect(element).toHaveAttribute('id', 'a')
    expect(element).toHaveAttribute('title', 'b')
    expect(element).toHaveAttribute('data-x', 'c')
    expect(element.style.color).toBe('red')
  })

  test('treats undefined attributes as not given', () => {
    const unset = { className: undefined, render: undefined, onClick: undefined, type: undefined }
    expect(outline(name, unset)).toBe(outline(name))
  })

  test('fills object refs, and empties them when it goes away', () => {
    const [first, second] = [createRef<HTMLElement>(), createRef<HTMLElement>()]
    const { element, change, unmount } = renderPart(name, { ref: first })
    expect(first.current).toBe(element)
    change({ ref: second })
    expect([first.current, second.current]).toEqual([null, element])
    unmount()
    expect(second.current).toBeNull()
  })

  test('calls function refs, a new one for each render too', () => {
    const [first, second] = [vi.fn(), vi.fn()]
    const { element, change, unmount } = renderPart(name, { ref: (value: unknown) => void first(value) })
    change({ ref: (value: unknown) => void second(value) })
    expect(first).toHaveBeenCalledWith(element)
    expect(first).toHaveBeenLastCalledWith(null)
    expect(second.mock.calls).toEqual([[element]])
    unmount()
    expect(second.mock.calls).toEqual([[element], [null]])
  })

  test.skipIf(version.startsWith('18.'))('lets refs clean up after themselves', () => {
    const cleanUp = vi.fn()
    const ref = vi.fn(() => cleanUp)
    const { element, unmount } = renderPart(name, { ref })
    expect(ref.mock.calls.length - cleanUp.mock.calls.length).toBe(1)
    unmount()
    expect(new Set(ref.mock.calls.flat())).toEqual(new Set([element]))
    expect(cleanUp).toHaveBeenCalledTimes(ref.mock.calls.length)
  })

  test('runs the handlers of the host', () => {
    const onClick = vi.fn()
    renderPart(name, { onClick }).element.click()
    expect(onClick).toHaveBeenCalled()
  })

  test('draws an element of the host instead of its own', () => {
    const [ref, theirRef, clicks] = [createRef<HTMLElement>(), createRef<HTMLElement>(), vi.fn()]
    const theirs = { className: 'theirs', title: 'theirs', onClick: () => clicks('theirs') }
    const { element, unmount } = renderPart(name, {
      render: createElement(tag, { ...theirs, ref: theirRef }),
      ref,
      title: 'host',
      lang: 'en',
      onClick: () => clicks('host'),
    })
    expect(element.localName).toBe(tag)
    expect(element).toHaveClass(slot, 'theirs')
    expect(element).toHaveAttribute('title', 'theirs')
    expect(element).toHaveAttribute('lang', 'en')
    expect([ref.current, theirRef.current]).toEqual([element, element])
    element.click()
    expect(clicks.mock.calls).toEqual([['theirs'], ['host']])
    unmount()
    expect([ref.current, theirRef.current]).toEqual([null, null])
  })

  test('keeps its content in an element of the host', () => {
    expect(outline(name, { render: createElement(tag, { readOnly: isInput || undefined }) })).toBe(outline(name))
  })

  test('draws a component of the host instead of its own element', () => {
    const ref = createRef<HTMLElement>()
    const { element } = renderPart(name, { render: <Theirs as={tag} />, ref, className: 'host' })
    expect(element).toHaveClass(slot, 'host')
    expect(element).toHaveAttribute('data-theirs')
    expect(ref.current).toBe(element)
  })

  test('lets a function of the host draw, with attributes, ref and state', () => {
    const ref = createRef<HTMLElement>()
    const draw = vi.fn((props: Attributes, _state: object) => <Theirs {...props} as={tag} />)
    const { element } = renderPart(name, { render: draw, ref, className: 'host' })
    expect(element).toHaveClass(slot, 'host')
    expect(element).toHaveAttribute('data-theirs')
    expect(ref.current).toBe(element)
    expect(draw.mock.lastCall?.[1]).toEqual(state)
  })
})

describe('a part', () => {
  expectSilence()

  const users = allParts
    .filter((name) => parts[name]!.own)
    .flatMap((name) => [[name, true] as const, [name, false] as const])

  test.each(users)(
    '%s runs the handler of the host first, and its own only if that does not prevent the default (%s)',
    async (name, prevents) => {
      const own = parts[name]!.own!
      const handler = vi.fn((event: Event) => {
        expect(own.hasRun(scene)).toBe(false)
        if (prevents) event.preventDefault()
      })
      const scene = renderPart(name, { [own.name]: handler })
      own.use(scene.element)
      await settle()
      expect(handler).toHaveBeenCalledTimes(1)
      expect(own.hasRun(scene)).toBe(!prevents)
    },
  )

  test.each(allParts.filter((name) => !parts[name]!.fixed))(
    '%s draws the content of the host instead of its own',
    (name) => {
      const { element } = renderPart(name, { children: 'theirs' })
      element.querySelectorAll('[hidden]').forEach((spelled) => spelled.remove())
      expect(element.textContent).toBe('theirs')
    },
  )

  test.each([
    ['OnboardingIllustration', { tone: 'warning' }, { tone: 'warning' }],
    ['OnboardingSkeleton', { shape: 'line' }, { shape: 'line' }],
    ['OnboardingScreen', { name: 'choosing' }, { ieumState: 'choosing' }],
    ['VirtualAccountPickerRoot', {}, { ieumState: 'choosing' }],
    ['VirtualAccountPickerItemMark', {}, { colour: '3' }],
  ])('%s shows its state in data attributes', (name, props, dataset) => {
    expect(renderPart(name, props).element.dataset).toMatchObject(dataset)
  })
})

test.each(allParts.filter((name) => !needsNoParent(name)))('%s names its missing parent', (name) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const parent = parents[parts[name]!.home as keyof typeof parents]
  expect(() => render(misplace(name))).toThrow(`[ieum] No ${parent} above this`)
})

test.each(allParts.filter(needsNoParent))('%s needs no parent', (name) => {
  const { container } = render(misplace(name))
  expect(container.firstElementChild).toHaveClass(parts[name]!.slot)
})

/** A component of the host. */
const Theirs = forwardRef<HTMLElement, { as: string }>(function Theirs({ as, ...props }, ref) {
  return createElement(as, { ...props, ref, 'data-theirs': true })
})

/** What a part is made of, but for the ids that React makes up. */
function outline(name: string, props: Attributes = {}): string {
  const { element, unmount } = renderPart(name, props)
  unmount()
  const content = element.innerHTML.replaceAll(/"[^"]*([«_:]r|ieum-\w+-\d)[^"]*"/g, '""')
  return `${element.className}: ${content}`
}
