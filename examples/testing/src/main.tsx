import 'ieum/styles.css'
import { createRoot } from 'react-dom/client'
import { StartPage } from './start-page.js'

createRoot(document.getElementById('root')!).render(<StartPage subject="hong" />)
