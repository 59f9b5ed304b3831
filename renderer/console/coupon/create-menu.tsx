import { Bookmark, ChevronDown, FileUp, MessageSquare, Plus, Store } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ShopId } from '../../../shared/model'
import { go } from '../client'
import { useWords } from '../i18n'
import { Button, Menu, MenuItem, MenuSeparator } from '../ui'
import { TemplatesDialog } from './templates-dialog'

/** All ways to create coupons behind one button: one of either kind, one from a template, many from a file. */
export function CreateMenu({
  shopId,
  look = 'primary',
}: {
  readonly shopId: ShopId
  readonly look?: 'primary' | 'plain'
}) {
  const t = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const [isChoosing, setIsChoosing] = useState(false)
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button ref={button} look={look} icon={<Plus size={16} aria-hidden />}>
            {t('coupon.create')}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      >
        <MenuItem
          icon={<MessageSquare size={16} aria-hidden />}
          onSelect={() => go({ page: 'new-coupon', kind: 'chat' })}
        >
          {t('coupon.create_chat')}
        </MenuItem>
        <MenuItem icon={<Store size={16} aria-hidden />} onSelect={() => go({ page: 'new-coupon', kind: 'regular' })}>
          {t('coupon.create_regular')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Bookmark size={16} aria-hidden />} onSelect={() => setIsChoosing(true)}>
          {t('template.from')}
        </MenuItem>
        <MenuItem icon={<FileUp size={16} aria-hidden />} onSelect={() => go({ page: 'import-coupons' })}>
          {t('import.open')}
        </MenuItem>
      </Menu>
      {isChoosing && <TemplatesDialog shopId={shopId} returnTo={button} onClose={() => setIsChoosing(false)} />}
    </>
  )
}
