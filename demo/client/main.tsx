import 'ieum/styles.css'
import './main.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'

const root = document.getElementById('root')
const { view, subject, signUpUrl, linkUrl, consentUrl } = root?.dataset ?? {}
if (root && subject && signUpUrl && linkUrl && consentUrl) {
  createRoot(root).render(
    <StrictMode>
      <App view={view} subject={subject} portal={{ signUpUrl, linkUrl, consentUrl, manageUrl: consentUrl }} />
    </StrictMode>,
  )
}
