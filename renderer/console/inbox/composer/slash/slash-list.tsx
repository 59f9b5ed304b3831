import * as Popover from '@radix-ui/react-popover'
import { useEffect, type RefObject } from 'react'
import { isComposing } from '../../../../kit/keys'
import { useWords } from '../../../i18n'
import { KeyHint, useHeight, useWidth } from '../../../ui'
import styles from './slash-list.module.css'
import type { Slash } from './use-slash'

export interface SlashListProps {
  readonly slash: Slash
  readonly anchor: RefObject<HTMLElement | null>
  /** What the transcript and it share, px: it leaves a message of it. */
  readonly space: number | undefined
  /** How much of what is above it covers, px; 0 when closed. */
  readonly onHeight: (height: number) => void
}

/** Between the list and what it stands above, px. */
const gap = 8
/** Of the transcript, px, that stay; and of the list, where there isn't room for both. */
const keptOfTranscript = 120
const least = 120

/** What `/` offers, above the composer. The focus stays in the text: the list is told about by `aria-activedescendant`. */
export function SlashList({ slash, anchor, space, onHeight }: SlashListProps) {
  const t = useWords()
  const { isOpen, groups, items, active, search } = slash
  const width = useWidth(anchor)
  const content = useHeight((height) => onHeight(height === 0 ? 0 : height + gap))
  const activeId = active && slash.idOf(active.key)
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const failure = groups.find((group) => group.failure !== undefined)?.failure
  const isEmpty = items.length === 0 && groups.every(({ isAnswered }) => isAnswered)
  return (
    <Popover.Root open={isOpen} onOpenChange={(open) => (open ? undefined : slash.dismiss())}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          ref={content}
          className={styles.box}
          style={{
            width,
            ...(space === undefined
              ? {}
              : { maxHeight: Math.min(340, Math.max(least, space - gap - keptOfTranscript)) }),
          }}
          role="region"
          aria-label={t('slash.list')}
          side="top"
          align="start"
          sideOffset={gap}
          avoidCollisions={false}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => {
            if (isComposing(event)) event.preventDefault()
          }}
          // A press on it must not take the focus out of the text.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
        >
          {/* The focus stays in the text; a list that scrolls has to be a stop all the same. */}
          <div id={slash.id} role="listbox" aria-label={t('slash.list')} tabIndex={0} className={styles.list}>
            {groups
              .filter((group) => group.items.length > 0)
              .map(({ id, title, items: own, more }) => (
                <div key={id} role="group" aria-labelledby={`${slash.id}-${id}`}>
                  <div id={`${slash.id}-${id}`} role="presentation" className={styles.title}>
                    {title}
                  </div>
                  {own.map((item) => (
                    <div
                      key={item.key}
                      id={slash.idOf(item.key)}
                      role="option"
                      aria-selected={item === active}
                      aria-disabled={item.obstacle !== undefined || undefined}
                      className={styles.item}
                      onClick={() => slash.choose(item)}
                    >
                      {item.view}
                    </div>
                  ))}
                  {more > 0 && (
                    <div role="presentation" className={styles.more}>
                      {t('slash.more', { count: more })}
                    </div>
                  )}
                </div>
              ))}
          </div>
          {failure !== undefined && <p className={styles.none}>{failure}</p>}
          {failure === undefined && isEmpty && (
            <p className={styles.none}>{search === '' ? t('slash.nothing') : t('slash.none', { search })}</p>
          )}
          <div className={styles.foot} aria-hidden>
            <KeyHint keys={['ArrowUp', 'ArrowDown']}>{t('slash.key_move')}</KeyHint>
            <KeyHint keys={['Enter']}>{t('slash.key_choose')}</KeyHint>
            <KeyHint keys={['Escape']}>{t('slash.key_close')}</KeyHint>
            <span className={styles.plain}>{t('slash.plain_hint')}</span>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
