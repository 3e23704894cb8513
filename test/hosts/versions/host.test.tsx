import queryPackage from '@tanstack/react-query/package.json' with { type: 'json' }
import { render } from '@testing-library/react'
import { useEffect, version } from 'react'
import { version as domVersion } from 'react-dom'
import { expect, inject, it } from 'vitest'
import { OnboardingProvider } from '../../../src/react/index.js'

it('has the versions that its name says', () => {
  expect({ react: version, dom: domVersion, query: queryPackage.version }).toEqual({
    react: inject('react'),
    dom: inject('react'),
    query: inject('query'),
  })
})

it('mounts everything twice in StrictMode only', () => {
  let mounts = 0
  function Host() {
    useEffect(() => void mounts++)
    return null
  }
  render(<Host />)
  expect(mounts).toBe(inject('strict') ? 2 : 1)
})

it('holds the kit in compiled form under the React Compiler only', () => {
  expect(/const \$ = /.test(OnboardingProvider.toString())).toBe(inject('compiled'))
})
