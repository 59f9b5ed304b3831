import { useEffect, useRef, useState } from 'react'
import type { ShopId } from '../../../shared/model'
import { newClientId } from '../client/ask'
import { draftOf, type DraftOf } from '../client/drafts'
import { browserStorage, tabStorage } from '../client/page-storage'
import { later } from '../client/wire'

/** What stands in the message's box; it outlives a reload and the page. */
export function useDraft(shopId: ShopId): [string, (text: string) => void] {
  const [text, setText] = useState('')
  const written = useRef('')
  const kept = useRef<DraftOf>(undefined)
  function write(changed: string): void {
    written.current = changed
    setText(changed)
    kept.current?.keep(changed)
  }
  useEffect(() => {
    const draft = draftOf({ shopId, storage: browserStorage, locks: navigator.locks, later, id: newClientId() })
    kept.current = draft
    /** Before what stands there; the same text, left by two tabs, once. */
    const found = (left: string) => {
      if (left !== '' && left !== written.current) write(written.current === '' ? left : `${left}\n${written.current}`)
    }
    const close = draft.open(found)
    // Earlier versions of the page kept it here.
    const oldKey = `handsel.draft.${shopId}`
    found(tabStorage.get(oldKey) ?? '')
    tabStorage.remove(oldKey)
    return close
  }, [shopId])
  return [text, write]
}
