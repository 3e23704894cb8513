import 'ieum/styles.css'
import './site.css'
import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { Queries } from '@/components/queries'

export const metadata: Metadata = { title: '모아은행' }
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function Layout({ children }: { children: ReactNode }) {
  // Pages that are rendered at build time have no nonce.
  await connection()
  return (
    <html lang="ko">
      <body>
        <header className="top">
          <a className="brand" href="/">
            모아은행
          </a>
        </header>
        <main>
          <Queries>{children}</Queries>
        </main>
      </body>
    </html>
  )
}
