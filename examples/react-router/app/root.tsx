import 'ieum/styles.css'
import './site.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { isRouteErrorResponse, Link, Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router'
import type { Route } from './+types/root'

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="ko">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>모아은행</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <header className="top">
          <Link className="brand" to="/">
            모아은행
          </Link>
        </header>
        <main>{children}</main>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

export default function Root() {
  const [queryClient] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={queryClient}>
      <Outlet />
    </QueryClientProvider>
  )
}

const problems: Record<number, [title: string, next: string]> = {
  403: ['내 계좌가 아니에요', '목록에서 다시 선택해 주세요. 그사이 연결이 끊겼을 수도 있어요.'],
  404: ['없는 페이지예요', '주소를 다시 살펴봐 주세요.'],
  503: ['지금은 계좌를 확인할 수 없어요', '조금 뒤에 처음부터 다시 시도해 주세요.'],
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const known = isRouteErrorResponse(error) && problems[error.status]
  const [title, next] = known || ['문제가 생겼어요', '조금 뒤에 처음부터 다시 시도해 주세요.']
  return (
    <div className="card">
      <h1>{title}</h1>
      <p>{next}</p>
      <Link className="next" to="/">
        처음으로
      </Link>
    </div>
  )
}
