import { expect, test, vi } from 'vitest'
import { mergeProps } from '../../../src/react/internals/merge-props.js'

test('classes of part and host add up', () => {
  expect(mergeProps({ className: 'own' }, { className: 'host' })).toEqual({ className: 'own host' })
  expect(mergeProps({}, { className: 'host' })).toEqual({ className: 'host' })
})

test('other attributes of the host win', () => {
  expect(mergeProps({ title: 'own', id: 'own' }, { title: 'host' })).toEqual({ title: 'host', id: 'own' })
})

test('undefined attributes of the host change nothing', () => {
  expect(mergeProps({ title: 'own' }, { title: undefined, className: undefined })).toEqual({ title: 'own' })
})

function mergeHandlers(host: (event: { defaultPrevented: boolean }) => void) {
  const order: string[] = []
  const own = { onClick: () => void order.push('own') }
  const merged = mergeProps(own, {
    onClick: (event: { defaultPrevented: boolean }) => {
      order.push('host')
      host(event)
    },
  })
  const { onClick } = merged as { onClick: (event: { defaultPrevented: boolean }) => void }
  onClick({ defaultPrevented: false })
  return order
}

test('the handler of the host runs before that of the part', () => {
  expect(mergeHandlers(() => {})).toEqual(['host', 'own'])
})

test('the handler of the part does not run if the host prevents the default', () => {
  expect(mergeHandlers((event) => void (event.defaultPrevented = true))).toEqual(['host'])
})

test('a function that is no event handler is replaced, not chained', () => {
  const [own, host] = [vi.fn(), vi.fn()]
  expect(mergeProps({ format: own }, { format: host })).toEqual({ format: host })
})
