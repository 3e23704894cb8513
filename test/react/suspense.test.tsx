import { QueryClient, QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { onboardingKeys, virtualAccountsOptions } from '../../src/client/index.js'
import { VirtualAccountPicker } from '../../src/react/index.js'
import { createBackend, findHeading, journey, Kit, renderKit, settle, type Backend } from './kit.js'

function Count({ backend }: { backend: Backend }) {
  const { data } = useSuspenseQuery(virtualAccountsOptions(backend.client, 'hong'))
  return <p>{data.accounts.length} linked</p>
}

test.each([true, false])(
  'a suspense boundary outside the provider costs no question (query client outside: %s)',
  async (outside) => {
    const backend = createBackend()
    const queryClient = new QueryClient()
    const kit = (
      <Kit backend={backend} {...(!outside && { queryClient })}>
        <Count backend={backend} />
        <VirtualAccountPicker />
      </Kit>
    )
    render(
      <QueryClientProvider client={queryClient}>
        <Suspense fallback="loading">{kit}</Suspense>
      </QueryClientProvider>,
    )
    expect(screen.getByText('loading')).toBeVisible()
    await screen.findByText('2 linked')
    expect(screen.getAllByRole('radio')).toHaveLength(2)
    await settle()
    expect(backend.questions).toEqual(['consent'])
  },
)

test('a host that makes a client anew at each render asks nothing anew', async () => {
  const backend = createBackend({ persona: 'newcomer' })
  const { user, change } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await settle()
  const { questions } = backend
  for (let round = 0; round < 3; round++) {
    change({ backend: { ...backend, client: { ...backend.client } } })
    await settle()
  }
  expect(questions.toSorted()).toEqual(['consent', 'register'])
  await findHeading('포털에서 가입을 마치면 자동으로 이어져요')
})

test('another user signed in elsewhere: what is known of this one is taken away', async () => {
  const backend = createBackend({ persona: 'newcomer' })
  const queryClient = new QueryClient()
  const { user } = renderKit({ backend, queryClient, subject: 'newcomer', children: journey })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  backend.switchUser('hong')
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  await findHeading('다시 로그인해 주세요')
  await settle()
  expect(queryClient.getQueryData(onboardingKeys.virtualAccounts('newcomer'))).toBeUndefined()
  expect(sessionStorage).toHaveLength(0)
})
