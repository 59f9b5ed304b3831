import { useEffect } from 'react'
import { bridge } from '../client'
import { useWords } from '../i18n'

/** Tells the window in which words its menu on right click speaks. */
export function useMenuWords(): void {
  const t = useWords()
  useEffect(() => {
    bridge().nameMenu({
      undo: t('menu.undo'),
      redo: t('menu.redo'),
      cut: t('menu.cut'),
      copy: t('menu.copy'),
      paste: t('menu.paste'),
      selectAll: t('menu.select_all'),
      copyLink: t('menu.copy_link'),
      copyAddress: t('menu.copy_address'),
      addToDictionary: t('menu.add_to_dictionary'),
    })
  }, [t])
}
