import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import '../kit/tokens.css'
import '../kit/base.css'
import { Console } from './app'
import { startInstallation } from './client'

// Radix writes a style element now and then: the page's policy lets it in by this nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
if (nonce !== undefined && nonce !== '') setNonce(nonce)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<Console />)
void startInstallation()
