import { TicketPercent } from 'lucide-react'
import { useRoute } from '../client'
import { useWords } from '../i18n'
import { Button, keyName } from '../ui'
import { toggleWorkbench, useWorkbenchState } from './workbench-state'

/** The coupon icon of the composer: expands and closes the workbench. The focus stays where the person types. */
export function WorkbenchTrigger() {
  const t = useWords()
  const route = useRoute()
  const isOpen = useWorkbenchState((state) => state.isOpen)
  const isShown = isOpen && !(route.page === 'inbox' && route.couponId !== undefined)
  return (
    <Button
      look="quiet"
      size="s"
      on={isShown}
      icon={<TicketPercent size={16} aria-hidden />}
      aria-expanded={isShown}
      aria-haspopup="dialog"
      title={keyName('Alt+C').join(' ')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => toggleWorkbench(route)}
    >
      {t('workbench.open')}
    </Button>
  )
}
