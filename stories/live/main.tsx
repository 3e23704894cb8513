import 'ieum/styles.css'
import './live.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Live } from './live.js'

const { searchParams } = new URL(location.href)
const root = document.getElementById('root')
document.documentElement.lang = searchParams.get('lang') ?? 'ko'
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Live
        persona={searchParams.get('persona') ?? 'newcomer'}
        isEnglish={searchParams.get('lang') === 'en'}
        screen={searchParams.get('screen') ?? 'journey'}
      />
    </StrictMode>,
  )
}
