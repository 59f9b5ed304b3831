import type { ConversationRow } from '../../../../shared/contract'
import type { LastSaid } from '../../../../shared/model'
import { lastSaidOf } from '../../../../shared/rules'
import { useWords } from '../../i18n'
import styles from './row.module.css'
import { useAuthor } from './use-author'
import { useEarlierSaid } from './use-earlier-said'

/** What a person said last in a chat: the customer's words as they are, anyone else's after their name. */
export function LastSaidView({ row }: { readonly row: ConversationRow }) {
  const t = useWords()
  const known = lastSaidOf(row)
  const earlier = useEarlierSaid(known ? undefined : row)
  const said = known ?? earlier
  if (said) return <Said said={said} />
  const nothing = !row.lastMessage
    ? 'inbox.no_message'
    : row.status === 'closed'
      ? 'inbox.was_closed'
      : 'inbox.was_reopened'
  return <span className={styles.said}>{t(nothing)}</span>
}

function Said({ said: { from, body, preview } }: { readonly said: LastSaid }) {
  const t = useWords()
  const author = useAuthor(from)
  const text = body === 'coupon' ? t('inbox.coupon_card', { name: preview }) : preview
  return (
    <>
      {author !== undefined && (
        <span className={styles.by}>{t(body === 'note' ? 'inbox.note_from' : 'inbox.by', { name: author })}</span>
      )}
      <bdi className={styles.said}>{text}</bdi>
    </>
  )
}
