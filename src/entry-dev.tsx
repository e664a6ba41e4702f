import { createRoot } from 'react-dom/client'
import { AllFindings } from './components/findings/all-findings'
import { FindingsPanel } from './components/findings/findings-panel'
import { keepFolded } from './navigation/keep-folded'
import { renewPictures } from './navigation/renew-pictures'

// Only the dev server's pages load this: the panel stands beside the app, which knows nothing of it.
const root = document.body.appendChild(document.createElement('div'))
createRoot(root).render(location.pathname === '/__check' ? <AllFindings /> : <FindingsPanel />)
// What was wrong has been mended.
import.meta.hot?.on('lectern:changed', () => document.querySelector('vite-error-overlay')?.remove())
import.meta.hot?.on('lectern:replaced', renewPictures)
keepFolded()
