import { render } from '@testing-library/react'
import { createRef, useEffect, type Ref, type RefObject } from 'react'
import { expect, test } from 'vitest'
import { useOwnRef } from '../../../src/react/internals/use-own-ref.js'

const seen = new Set<RefObject<Element | null>>()

function Part({ host }: { host: Ref<HTMLElement> }) {
  const [own, merged] = useOwnRef(host)
  useEffect(() => void seen.add(own))
  return <section ref={merged} />
}

test('the part keeps its ref while the ref of the host changes', () => {
  const [first, second] = [createRef<HTMLElement>(), createRef<HTMLElement>()]
  const { container, rerender } = render(<Part host={first} />)
  rerender(<Part host={second} />)
  expect([first.current, second.current]).toEqual([null, container.firstElementChild])
  expect([...seen].map((own) => own.current)).toEqual([container.firstElementChild])
})
