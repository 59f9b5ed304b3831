import { Pin } from 'lucide-react'
import type { Coupon } from '../../../shared/model'
import { classNames } from '../../kit/class-names'
import { useWords } from '../i18n'
import styles from './pin-button.module.css'

/** Made once: an element that is the same is not drawn again. */
const icon = <Pin size={14} aria-hidden />

/** Puts a coupon first for this agent, or takes it back. Seen where it is pinned, pointed at or focused; there for the keyboard always. */
export function PinButton({
  coupon,
  pinned,
  onPin,
}: {
  readonly coupon: Coupon
  readonly pinned: boolean
  readonly onPin: (coupon: Coupon, pinned: boolean) => void
}) {
  const t = useWords()
  return (
    <button
      type="button"
      aria-pressed={pinned}
      aria-label={t('workbench.pin', { name: coupon.name })}
      title={t(pinned ? 'workbench.unpin_hint' : 'workbench.pin_hint')}
      className={classNames(styles.pin, pinned && styles.pinned)}
      onClick={() => onPin(coupon, !pinned)}
    >
      {icon}
    </button>
  )
}
