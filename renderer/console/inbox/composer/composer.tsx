import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react'
import type { ConversationRow } from '../../../../shared/contract'
import { draftLength, minute } from '../../../../shared/model'
import { activeAfterMessage, activeAfterOrder, refusalToWrite } from '../../../../shared/rules'
import { count, time } from '../../../kit/format'
import { useLocale, useReaderLocale, type Locale } from '../../../kit/locale'
import { judgedMessage, messageWords } from '../../../kit/words'
import { useNow, wishChatFocus } from '../../client'
import { useWords, type Words } from '../../i18n'
import { takeAttachingWish } from '../../coupon'
import { announce, Button, focusAtEnd, Tab, TabList, useCustomerName, useKeys } from '../../ui'
import { closeWorkbench } from '../../workbench'
import { beginDraft, saveNow, takeOut, useDraft, write, writeAs, type Draft, type Stored } from '../drafts'
import { send } from '../outbox'
import { AttachedCouponView } from './attached-coupon-view'
import styles from './composer.module.css'
import { SendAttached } from './send-attached'
import { isSendKey } from './send-key'
import { SlashList } from './slash/slash-list'
import { spoken } from './slash/slash-text'
import { useSlash } from './slash/use-slash'
import { Unwritable } from './unwritable'
import { useAttachedCoupon } from './use-attached-coupon'

export interface ComposerProps {
  readonly row: ConversationRow
  readonly stored: Stored
  readonly box: RefObject<HTMLDivElement | null>
  readonly text: RefObject<HTMLTextAreaElement | null>
  /** What else can be done here: the coupons. */
  readonly tools: ReactNode
  /** What the transcript and the list of `/` share, px. */
  readonly space: number | undefined
  /** How much of the transcript's lower end the list of `/` covers, px; 0 when closed. */
  readonly onListHeight: (height: number) => void
}

/** Where the agent writes: a reply, or a note that the customer never sees. Says in place why nothing can be written. */
export function Composer({ row, stored, box, text, tools, space, onListHeight }: ComposerProps) {
  const t = useWords()
  const locale = useLocale()
  const readerLocale = useReaderLocale()
  const nameOf = useCustomerName()
  const { id, customerLastWroteAt, lastOrderAt } = row
  const now = useNow(
    minute,
    customerLastWroteAt && customerLastWroteAt + activeAfterMessage + 1,
    lastOrderAt && lastOrderAt + activeAfterOrder + 1,
  )
  const draft = useDraft(id, stored)
  const refusal = refusalToWrite(row, now)
  const isNote = draft.mode === 'note'
  const written = draft[draft.mode]
  const message = isNote ? written : spoken(written)
  const judged = useMemo(() => judgedMessage(message), [message])
  const said = messageWords(judged, locale.language)
  const obstacle = isNote ? undefined : refusal
  const own = useAttachedCoupon(id)
  const attached = isNote || obstacle ? undefined : own
  const slash = useSlash(id, written, !isNote && obstacle === undefined && own?.isSettled !== true, () => write(id, ''))
  const sendButton = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    beginDraft(id, stored)
    return () => saveNow(id)
  }, [id, stored])
  useGrowing(text, written, obstacle === undefined)
  useFocusWhenFreed(text, obstacle !== undefined)
  useFocusWhenFreed(text, own?.isSettled === true)
  // Wherever the coupon was chosen, the person goes on here.
  useEffect(() => {
    if (!text.current || text.current.getClientRects().length === 0 || !takeAttachingWish(id)) return
    writeAs(id, 'reply')
    closeWorkbench()
    text.current.focus({ preventScroll: true })
  })

  const writeIn = (mode: Draft['mode']) => {
    writeAs(id, mode)
    wishChatFocus(id)
  }
  useKeys({ 'Alt+N': () => writeIn(isNote ? 'reply' : 'note') })

  const sendNow = () => {
    if (obstacle) return
    if (judged.fault) {
      announce(hintWords(t, written, said, isNote, locale), 'urgent')
      text.current?.focus()
      return
    }
    if (slash.isSearch) announce(t('slash.choose_first'), 'urgent')
    if (slash.isSearch || message.trim() === '') {
      text.current?.focus()
      return
    }
    if (send(id, message, isNote)) takeOut(id)
    text.current?.focus()
  }

  const sendWithCoupon = () => {
    if (slash.isSearch) sendNow()
    else attached?.send(message.trim() === '' ? undefined : message)
  }

  return (
    <div className={styles.composer} data-region>
      <div ref={box} className={styles.box} data-note={isNote}>
        <div className={styles.head}>
          <TabList
            size="s"
            label={t('inbox.write_as')}
            value={draft.mode}
            onChange={(mode) => writeAs(id, mode)}
            onPress={() => wishChatFocus(id)}
          >
            <Tab value="reply">{t('inbox.reply')}</Tab>
            <Tab value="note">{t('inbox.note')}</Tab>
          </TabList>
          {draft.savedAt !== undefined && !isNote && written !== '' && (
            <span className={styles.aside}>{t('inbox.draft_saved', { time: time(draft.savedAt, readerLocale) })}</span>
          )}
          {isNote && <span className={styles.aside}>{t('inbox.note_hint')}</span>}
        </div>
        {obstacle === undefined ? (
          <textarea
            ref={text}
            // Several lines can be no combobox: it is a text box with a list.
            {...(isNote ? {} : { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' })}
            {...(slash.isOpen
              ? { 'aria-controls': slash.id, 'aria-activedescendant': slash.active && slash.idOf(slash.active.key) }
              : {})}
            className={styles.text}
            style={{ resize: 'none' }}
            aria-label={t('inbox.message')}
            aria-describedby={judged.fault ? 'composer-count' : undefined}
            aria-invalid={judged.fault !== undefined || undefined}
            placeholder={t(isNote ? 'inbox.write_note' : attached ? 'slash.write_with' : 'inbox.write_reply', {
              name: nameOf(row.customerName),
            })}
            rows={1}
            dir="auto"
            value={written}
            readOnly={attached?.isSettled}
            data-region-focus
            onChange={(event) => write(id, event.target.value)}
            onFocus={slash.onFocus}
            onBlur={() => {
              slash.onBlur()
              saveNow(id)
            }}
            onKeyDown={(event) => {
              if (slash.onKey(event)) event.preventDefault()
              if (event.defaultPrevented || !isSendKey(event.nativeEvent)) return
              event.preventDefault()
              if (event.repeat) return
              if (attached) sendButton.current?.click()
              else sendNow()
            }}
          />
        ) : (
          <Unwritable key={id} refusal={obstacle} conversationId={id} written={written} />
        )}
        {attached && (
          <AttachedCouponView
            attached={attached}
            onRemove={() => {
              attached.remove()
              text.current?.focus()
            }}
          />
        )}
        <div className={styles.bar}>
          {tools}
          <span
            className={styles.hint}
            id="composer-count"
            data-over={judged.fault !== undefined}
            data-of-text={said !== undefined}
          >
            {obstacle === undefined && !slash.isOpen && hintWords(t, written, said, isNote, locale)}
          </span>
          {attached && (
            <SendAttached
              key={id}
              attached={attached}
              wrong={judged.fault && hintWords(t, written, said, isNote, locale)}
              className={styles.send}
              button={sendButton}
              onSend={sendWithCoupon}
            />
          )}
          {obstacle === undefined && !attached && (
            <Button
              look="primary"
              size="s"
              className={styles.send}
              aria-label={t(isNote ? 'inbox.add_note' : 'inbox.send_label')}
              aria-disabled={judged.fault !== undefined}
              aria-describedby={judged.fault ? 'composer-count' : undefined}
              onOff={sendNow}
              onClick={sendNow}
            >
              {t(isNote ? 'inbox.add_note' : 'inbox.send')}
            </Button>
          )}
        </div>
      </div>
      <SlashList slash={slash} anchor={box} space={space} onHeight={onListHeight} />
    </div>
  )
}

/** The button that took the obstacle away is gone with it: the focus goes to where one writes now. */
function useFocusWhenFreed(box: RefObject<HTMLTextAreaElement | null>, isObstructed: boolean): void {
  const before = useRef(isObstructed)
  useEffect(() => {
    if (before.current && !isObstructed && document.activeElement === document.body) focusAtEnd(box.current)
    before.current = isObstructed
  }, [box, isObstructed])
}

/** What is wrong with the message, or how long it is once that matters; before that, what Enter does. */
function hintWords(t: Words, written: string, said: string | undefined, isNote: boolean, locale: Locale): string {
  if (said !== undefined)
    return written.length > draftLength ? t('inbox.not_kept', { wrong: said, most: count(draftLength, locale) }) : said
  return !isNote && written.startsWith('//') ? t('slash.says_plain') : t('inbox.enter_sends')
}

/** The box is as high as its text, up to what its style allows. */
function useGrowing(box: RefObject<HTMLTextAreaElement | null>, text: string, isThere: boolean): void {
  useLayoutEffect(() => {
    const area = box.current
    const around = area?.parentElement
    if (!area || !around) return
    // Nothing else may become higher or lower while this is asked: the transcript would be scrolled by it.
    around.style.height = `${String(around.offsetHeight)}px`
    area.style.height = 'auto'
    area.style.height = `${String(area.scrollHeight)}px`
    around.style.height = ''
  }, [box, text, isThere])
}
