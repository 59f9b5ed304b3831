import { useState, type RefObject } from 'react'
import { nameRule, type Coupon, type TemplateRefusal } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { textFaultWords } from '../../kit/words'
import { useCommand } from '../client'
import { failureText, useWords, type Words } from '../i18n'
import { announce, Button, Dialog, Field, TextInput } from '../ui'

/** Keeps a coupon's settings under a name, to begin others with. */
export function SaveTemplate({
  coupon,
  returnTo,
  onClose,
}: {
  readonly coupon: Coupon
  readonly returnTo?: RefObject<HTMLElement | null>
  readonly onClose: () => void
}) {
  const t = useWords()
  const { language } = useLocale()
  const [name, setName] = useState(coupon.name)
  const [tried, setTried] = useState(false)
  const { run, pending, failure, clear } = useCommand('templates.save')
  const wrong = textFaultWords(name, nameRule, language, t('template.name_required'))
  const error =
    (tried ? wrong : undefined) ?? (failure && failureText(t, failure, (refusal) => templateRefusalWords(refusal, t)))
  const save = async () => {
    setTried(true)
    if (wrong !== undefined || pending) return
    const outcome = await run({ couponId: coupon.id, name })
    if (outcome.is !== 'ok') return
    announce(t('template.saved', { name }))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      {...(returnTo && { returnTo })}
      title={t('template.save_title')}
      description={t('template.save_hint')}
      foot={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            type="submit"
            form="save-template"
            busy={pending}
            icon={pending ? <Spinner /> : undefined}
          >
            {t(pending ? 'template.saving' : 'template.save_button')}
          </Button>
        </>
      }
    >
      <form
        id="save-template"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={t('template.name')} error={error}>
          {({ id, describedBy, invalid }) => (
            <TextInput
              id={id}
              aria-describedby={describedBy}
              invalid={invalid}
              value={name}
              onChange={(event) => {
                setName(event.target.value)
                clear()
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}

/** Why a template can't be saved or renamed so. */
export function templateRefusalWords(refusal: TemplateRefusal, t: Words): string {
  return refusal.reason === 'name_taken' ? t('template.name_taken') : t('template.too_many', { most: refusal.most })
}
