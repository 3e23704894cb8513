import { HydrationBoundary } from '@tanstack/react-query'
import { Journey } from '../components/journey'
import { People } from '../components/people'
import { getPortal } from '../portal.server'
import { seedOnboarding } from '../seed.server'
import { getUser } from '../session.server'
import { users } from '../users.server'
import type { Route } from './+types/home'

export async function loader({ request }: Route.LoaderArgs) {
  const user = await getUser(request)
  if (!user) return { people: users.map(({ id, shownName }) => ({ id, shownName })) }
  const { id, identity } = user
  return { subject: identity.subject, portal: getPortal(id), queries: await seedOnboarding(identity) }
}

export default function Home({ loaderData }: Route.ComponentProps) {
  if (loaderData.people) return <People people={loaderData.people} />
  const { subject, portal, queries } = loaderData
  return (
    <HydrationBoundary state={queries}>
      <h1>흩어진 투자를 한곳에 모아요</h1>
      <Journey subject={subject} portal={portal} />
    </HydrationBoundary>
  )
}
