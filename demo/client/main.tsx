import 'ieum/styles.css'
import './main.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'

const root = document.getElementById('root')
const { subject, signUpUrl, linkUrl, consentUrl } = root?.dataset ?? {}
if (root && subject && signUpUrl && linkUrl && consentUrl) {
  createRoot(root).render(
    <StrictMode>
      <App subject={subject} portal={{ signUpUrl, linkUrl, consentUrl }} />
    </StrictMode>,
  )
}
