import * as Popover from '@radix-ui/react-popover'
import { createRoot } from 'react-dom/client'

/** What opening costs when nothing is in it: what the workbench is compared with. */
function EmptyPopover() {
  return (
    <Popover.Root>
      <Popover.Trigger style={{ position: 'absolute', top: 600, left: 400 }}>Open</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content side="top" style={{ width: 640, height: 496, background: 'Canvas' }}>
          <article>Nothing</article>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<EmptyPopover />)
