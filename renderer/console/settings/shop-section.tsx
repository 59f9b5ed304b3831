import { useState, type SyntheticEvent } from 'react'
import { parseMoney, typedMoney, type Minor, type Shop, type ShopSettings } from '../../../shared/model'
import { currencySign, money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { useCommand, useShop } from '../client'
import { failureText, useWords } from '../i18n'
import { announce, Button, ErrorLine, Field, Hint, TextInput } from '../ui'
import styles from './people-section.module.css'
import { SettingsFrame } from './settings-frame'
import frame from './settings-frame.module.css'
import { ShopFacts } from './shop-facts'

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
/** What this person typed, and what stood there when they began to. */
type Touched = Partial<Record<SettingField, { readonly text: string; readonly base: Minor | undefined }>>

function ShopForm({ shop }: { readonly shop: Shop }) {
  const t = useWords()
  const locale = useLocale()
  const [touched, setTouched] = useState<Touched>({})
  /** Those that somebody else changed too: refused once, so that this person sees it and decides. */
  const [stale, setStale] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  // What isn't touched follows what others save.
  const typed = { ...typedSettings(shop), ...textsOf(touched) }
  const { run, pending, failure } = useCommand('shops.setSettings')
  const isWrong = (field: SettingField) =>
    typed[field].trim() !== '' && parseMoney(typed[field], shop.currency) === undefined
  const save = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const wrong = fields.find(isWrong)
    if (wrong) return event.currentTarget.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus()
    const base = { ...shop.settings }
    for (const field of fields) if (touched[field] && !stale.includes(field)) put(base, field, touched[field].base)
    const outcome = await run({ shopId: shop.id, base, settings: readSettings(typed, shop) })
    if (outcome.is === 'stale') setStale(outcome.fields)
    if (outcome.is !== 'ok') return
    announce(t('shop.saved'))
    // What was typed since stays, on what was saved.
    setTouched((since) =>
      Object.fromEntries(
        fields.flatMap((field) =>
          since[field] && since[field] !== touched[field]
            ? [[field, { ...since[field], base: outcome.data[field] }]]
            : [],
        ),
      ),
    )
    setStale([])
    setTried(false)
  }
  const type = (field: SettingField, text: string) =>
    setTouched((before) => ({
      ...before,
      [field]: { text, base: before[field] ? before[field].base : shop.settings?.[field] },
    }))
  const take = (field: SettingField) => {
    setTouched(({ [field]: _, ...others }) => others)
    setStale((before) => before.filter((one) => one !== field))
  }
  const staleWords = (field: SettingField) => {
    const amount = shop.settings?.[field]
    return amount === undefined
      ? t('shop.stale_empty')
      : t('shop.stale', { amount: money(amount, { ...locale, currency: shop.currency }) })
  }
  return (
    <form className={styles.plain} noValidate onSubmit={(event) => void save(event)}>
      <ShopFacts shop={shop} />
      <Hint>{t('shop.hint', { shop: shop.name })}</Hint>
      {fields.map((field) => (
        <Field
          key={field}
          label={t(`shop.${field}`)}
          aside={t('form.optional')}
          hint={t(`shop.${field}_hint`)}
          error={
            tried && isWrong(field)
              ? t('issue.money.unreadable', {
                  example: typedMoney(parseMoney('10', shop.currency) ?? 0, shop.currency),
                })
              : undefined
          }
        >
          {({ id, describedBy, invalid }) => (
            <>
              <TextInput
                id={id}
                name={field}
                before={<span aria-hidden>{currencySign(locale)}</span>}
                inputMode="decimal"
                aria-describedby={describedBy}
                invalid={invalid}
                value={typed[field]}
                onChange={({ target }) => type(field, target.value)}
              />
              {stale.includes(field) && (
                <div className={styles.row} role="alert">
                  <ErrorLine>{staleWords(field)}</ErrorLine>
                  <Button size="s" onClick={() => take(field)}>
                    {t('shop.take_theirs')}
                  </Button>
                </div>
              )}
            </>
          )}
        </Field>
      ))}
      <div className={styles.row}>
        <Button look="primary" type="submit" busy={pending} icon={pending ? <Spinner /> : undefined}>
          {t(pending ? 'shop.saving' : 'shop.save')}
        </Button>
      </div>
      {failure && failure.is !== 'stale' && (
        <div role="alert">
          <ErrorLine>{t('shop.not_saved', { why: failureText(t, failure) })}</ErrorLine>
        </div>
      )}
    </form>
  )
}

function typedSettings({ settings, currency }: Shop): Record<SettingField, string> {
  const typed = (amount: Minor | undefined) => (amount === undefined ? '' : typedMoney(amount, currency))
  return {
    warnExposureAbove: typed(settings?.warnExposureAbove),
    confirmSavingAbove: typed(settings?.confirmSavingAbove),
  }
}

/** What the shop has beyond these fields stays. */
function readSettings(typed: Record<SettingField, string>, { settings, currency }: Shop): ShopSettings {
  const read: ShopSettings = { ...settings }
  for (const field of fields) put(read, field, parseMoney(typed[field], currency))
  return read
}

function put(settings: ShopSettings, field: SettingField, amount: Minor | undefined): void {
  if (amount === undefined) Reflect.deleteProperty(settings, field)
  else settings[field] = amount
}

function textsOf(touched: Touched): Partial<Record<SettingField, string>> {
  return Object.fromEntries(fields.flatMap((field) => (touched[field] ? [[field, touched[field].text]] : [])))
}
