import { useEffect } from 'react'
import { useInstallation } from '../client'

/** Puts theme and language where styles and assistive technology look for them: on the root element. */
export function useTheme(): void {
  const { theme, language } = useInstallation(({ preferences }) => preferences)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const show = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    }
    show()
    dark.addEventListener('change', show)
    return () => dark.removeEventListener('change', show)
  }, [theme])
}
