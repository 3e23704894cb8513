import { Journey } from '@/components/journey'
import { People } from '@/components/people'
import { getUser } from '@/lib/session'

export default async function Page() {
  const user = await getUser()
  if (!user) return <People />
  return (
    <>
      <h1>흩어진 투자를 한곳에 모아요</h1>
      <Journey user={user} />
    </>
  )
}
