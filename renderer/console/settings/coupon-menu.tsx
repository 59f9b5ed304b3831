import { BookmarkPlus, Copy, Ellipsis, Pencil, TicketX } from 'lucide-react'
import { useRef } from 'react'
import type { Coupon, Instant } from '../../../shared/model'
import { isValid } from '../../../shared/rules'
import { go } from '../client'
import { useWords } from '../i18n'
import { IconButton, Menu, MenuItem, MenuSeparator } from '../ui'

export interface CouponMenuProps {
  readonly coupon: Coupon
  readonly now: Instant
  /** Where in the page the menu is put: its row would be covered by those that follow. */
  readonly place: HTMLElement | null
  /** `opener` gets the focus back at the end. */
  readonly onTemplate: (coupon: Coupon, opener: HTMLElement | null) => void
  readonly onDeactivate: (coupon: Coupon, opener: HTMLElement | null) => void
}

/** What a supervisor can do with a coupon of the list. */
export function CouponMenu({ coupon, now, place, onTemplate, onDeactivate }: CouponMenuProps) {
  const t = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const canChange = isValid(coupon, now)
  return (
    <Menu
      align="end"
      place={place}
      trigger={
        <IconButton
          ref={button}
          size="s"
          label={t('coupon.actions_of', { name: coupon.name })}
          icon={<Ellipsis size={16} aria-hidden />}
        />
      }
    >
      {canChange && (
        <MenuItem
          icon={<Pencil size={16} aria-hidden />}
          onSelect={() => go({ page: 'edit-coupon', couponId: coupon.id })}
        >
          {t('edit.edit')}
        </MenuItem>
      )}
      <MenuItem
        icon={<Copy size={16} aria-hidden />}
        onSelect={() => go({ page: 'new-coupon', kind: coupon.kind, from: coupon.id })}
      >
        {t('settings.duplicate')}
      </MenuItem>
      <MenuItem icon={<BookmarkPlus size={16} aria-hidden />} onSelect={() => onTemplate(coupon, button.current)}>
        {t('template.save')}
      </MenuItem>
      {canChange && (
        <>
          <MenuSeparator />
          <MenuItem
            danger
            icon={<TicketX size={16} aria-hidden />}
            onSelect={() => onDeactivate(coupon, button.current)}
          >
            {t('settings.deactivate')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
