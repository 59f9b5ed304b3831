import { Pencil, Trash2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { nameRule, type CouponTemplate } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { discountWords, kitWords, termsLine, textFaultWords } from '../../kit/words'
import { useCommand } from '../client'
import { failureText, useWords } from '../i18n'
import { announce, Badge, Button, ErrorLine, IconButton, isKey, TextInput } from '../ui'
import { templateRefusalWords } from './save-template'
import styles from './templates-dialog.module.css'

export interface TemplateRowProps {
  readonly template: CouponTemplate
  readonly changing: 'rename' | 'delete' | undefined
  readonly onChanging: (how: 'rename' | 'delete' | undefined) => void
  readonly onUse: () => void
}

/** One template: what it makes, and in place of that its new name or the question before it is deleted. */
export function TemplateRow({ template, changing, onChanging, onUse }: TemplateRowProps) {
  const t = useWords()
  const locale = useLocale()
  const termsId = useId()
  const { name, kind, terms } = template
  return (
    <li>
      {changing === undefined && (
        <div className={styles.row}>
          <div className={styles.use}>
            <div className={styles.name}>
              <button
                type="button"
                dir="auto"
                aria-label={t('template.use', { name })}
                aria-describedby={termsId}
                onClick={onUse}
              >
                {name}
              </button>
              <Badge tone={kind === 'chat' ? 'chat' : 'line'}>{kitWords(locale.language)(`kind.${kind}`)}</Badge>
            </div>
            <small id={termsId}>
              {discountWords(terms.discount, locale)} · {termsLine(terms, locale)}
            </small>
          </div>
          <IconButton
            size="s"
            label={t('template.rename', { name })}
            icon={<Pencil size={16} aria-hidden />}
            onClick={() => onChanging('rename')}
          />
          <IconButton
            size="s"
            label={t('template.delete', { name })}
            icon={<Trash2 size={16} aria-hidden />}
            onClick={() => onChanging('delete')}
          />
        </div>
      )}
      {changing === 'rename' && <Rename template={template} onDone={() => onChanging(undefined)} />}
      {changing === 'delete' && <Delete template={template} onDone={() => onChanging(undefined)} />}
    </li>
  )
}

function Rename({ template, onDone }: { readonly template: CouponTemplate; readonly onDone: () => void }) {
  const t = useWords()
  const { language } = useLocale()
  const [name, setName] = useState(template.name)
  const input = useRef<HTMLInputElement>(null)
  const { run, failure, clear } = useCommand('templates.rename')
  const wrong = textFaultWords(name, nameRule, language, t('template.name_required'))
  useEffect(() => input.current?.select(), [])
  const rename = async () => {
    if (wrong !== undefined) return
    const outcome = await run({ shopId: template.shopId, templateId: template.id, name })
    if (outcome.is !== 'ok') return
    announce(t('template.renamed', { name }))
    onDone()
  }
  const error = wrong ?? (failure && failureText(t, failure, (refusal) => templateRefusalWords(refusal, t)))
  return (
    <form
      noValidate
      className={styles.change}
      aria-label={t('template.rename', { name: template.name })}
      onSubmit={(event) => {
        event.preventDefault()
        void rename()
      }}
      onKeyDown={(event) => {
        if (!isKey(event.nativeEvent, 'Escape')) return
        // Leaves the name alone, not the dialog.
        event.stopPropagation()
        onDone()
      }}
    >
      <TextInput
        ref={input}
        aria-label={t('template.name')}
        invalid={error !== undefined}
        value={name}
        onChange={(event) => {
          setName(event.target.value)
          clear()
        }}
      />
      <Button type="submit">{t('template.rename_save')}</Button>
      <Button look="quiet" onClick={onDone}>
        {t('app.cancel')}
      </Button>
      {error !== undefined && (
        <div role="alert" className={styles.line}>
          <ErrorLine>{error}</ErrorLine>
        </div>
      )}
    </form>
  )
}

function Delete({ template, onDone }: { readonly template: CouponTemplate; readonly onDone: () => void }) {
  const t = useWords()
  const keep = useRef<HTMLButtonElement>(null)
  const { run, pending, failure } = useCommand('templates.delete')
  useEffect(() => keep.current?.focus(), [])
  const remove = async () => {
    const outcome = await run({ shopId: template.shopId, templateId: template.id })
    if (outcome.is === 'ok') announce(t('template.deleted', { name: template.name }))
  }
  return (
    <div className={styles.change} role="group" aria-label={template.name}>
      <p className={styles.line}>{t('template.delete_question', { name: template.name })}</p>
      <Button
        look="danger"
        busy={pending}
        aria-label={t('app.action_of', { action: t('template.delete_button'), subject: template.name })}
        onClick={() => void remove()}
      >
        {t('template.delete_button')}
      </Button>
      <Button ref={keep} look="quiet" onClick={onDone}>
        {t('app.cancel')}
      </Button>
      {failure && (
        <div role="alert" className={styles.line}>
          <ErrorLine>{failureText(t, failure)}</ErrorLine>
        </div>
      )}
    </div>
  )
}
