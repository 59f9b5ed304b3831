import { useState, type SyntheticEvent } from 'react'
import { parseMoney, typedMoney, type Minor, type Shop, type ShopSettings } from '../../../shared/model'
import { currencySign } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { useCommand, useShop } from '../client'
import { failureText, useWords } from '../i18n'
import { announce, Button, ErrorLine, Field, Hint, TextInput } from '../ui'
import styles from './people-section.module.css'
import { SettingsFrame } from './settings-frame'
import frame from './settings-frame.module.css'

/** What a supervisor decides for the shop that is shown. */
export function ShopSection() {
  const t = useWords()
  const shop = useShop()
  return (
    <SettingsFrame section="shop" head={<h1>{t('settings.shop')}</h1>}>
      <div className={frame.body}>{shop && <ShopForm key={shop.id} shop={shop} />}</div>
    </SettingsFrame>
  )
}

const fields = ['warnExposureAbove', 'confirmSavingAbove'] as const satisfies readonly (keyof ShopSettings)[]
type SettingField = (typeof fields)[number]

function ShopForm({ shop }: { readonly shop: Shop }) {
  const t = useWords()
  const locale = useLocale()
  const [typed, setTyped] = useState(() => typedSettings(shop))
  const [tried, setTried] = useState(false)
  const { run, pending, failure } = useCommand('shops.setSettings')
  const isWrong = (field: SettingField) => typed[field].trim() !== '' && parseMoney(typed[field], shop.currency) === undefined
  const save = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const wrong = fields.find(isWrong)
    if (wrong) return event.currentTarget.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus()
    const outcome = await run({ shopId: shop.id, settings: readSettings(typed, shop) })
    if (outcome.is !== 'ok') return
    announce(t('shop.saved'))
    setTried(false)
  }
  return (
    <form className={styles.plain} noValidate onSubmit={(event) => void save(event)}>
      <Hint>{t('shop.hint', { shop: shop.name })}</Hint>
      {fields.map((field) => (
        <Field
          key={field}
          label={t(`shop.${field}`)}
          aside={t('form.optional')}
          hint={t(`shop.${field}_hint`)}
          error={tried && isWrong(field) ? t('issue.money.unreadable', { example: typedMoney(parseMoney('10', shop.currency) ?? 0, shop.currency) }) : undefined}
        >
          {({ id, describedBy, invalid }) => (
            <TextInput
              id={id}
              name={field}
              before={<span aria-hidden>{currencySign(locale)}</span>}
              inputMode="decimal"
              aria-describedby={describedBy}
              invalid={invalid}
              value={typed[field]}
              onChange={({ target }) => setTyped((before) => ({ ...before, [field]: target.value }))}
            />
          )}
        </Field>
      ))}
      <div className={styles.row}>
        <Button look="primary" type="submit" busy={pending} icon={pending ? <Spinner /> : undefined}>
          {t(pending ? 'shop.saving' : 'shop.save')}
        </Button>
      </div>
      {failure && (
        <div role="alert">
          <ErrorLine>{t('shop.not_saved', { why: failureText(t, failure) })}</ErrorLine>
        </div>
      )}
    </form>
  )
}

function typedSettings({ settings, currency }: Shop): Record<SettingField, string> {
  const typed = (amount: Minor | undefined) => (amount === undefined ? '' : typedMoney(amount, currency))
  return { warnExposureAbove: typed(settings?.warnExposureAbove), confirmSavingAbove: typed(settings?.confirmSavingAbove) }
}

/** What the shop has beyond these fields stays. */
function readSettings(typed: Record<SettingField, string>, { settings, currency }: Shop): ShopSettings {
  const read: ShopSettings = { ...settings }
  for (const field of fields) {
    const amount = parseMoney(typed[field], currency)
    if (amount === undefined) Reflect.deleteProperty(read, field)
    else read[field] = amount
  }
  return read
}
