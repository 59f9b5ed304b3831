import '../kit/tokens.css'
import '../kit/base.css'
import { createRoot } from 'react-dom/client'
import { CustomerPage } from './customer-page'
import { languageFor } from './language'
import { followTheme } from './theme'

followTheme()
const language = languageFor(navigator.languages)
document.documentElement.lang = language

const root = document.getElementById('root')
if (root) createRoot(root).render(<CustomerPage language={language} />)
