import { useMemo, useRef, useState, type SyntheticEvent } from 'react'
import { nameRule, passphraseRule, type Currency } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { textFaultWords } from '../../kit/words'
import { now, useCommand } from '../client'
import { failureText, useWords, words } from '../i18n'
import { Button, Combobox, ErrorLine, Field, PassphraseInput, TextInput } from '../ui'
import { currenciesFound, currenciesToChoose } from './currencies'
import styles from './set-up-shop.module.css'
import { currencyOfPlace, zoneOfThisMachine } from './places'
import { rowOfZone, zonesFound, zonesToChoose } from './zones'

/** The first shop and its first supervisor. Errors stand at their fields once they were left or sent. */
export function SetUpShop({ onBack }: { readonly onBack: () => void }) {
  const t = useWords()
  const { language } = useLocale()
  const form = useRef<HTMLFormElement>(null)
  const zones = useMemo(() => zonesToChoose(words, language, zoneOfThisMachine(), now()), [language])
  const currencies = useMemo(() => currenciesToChoose(language), [language])
  const [shopName, setShopName] = useState('')
  const [currency, setCurrency] = useState<Currency>(() => currencyOfPlace())
  const [zone, setZone] = useState(zoneOfThisMachine)
  const [supervisorName, setSupervisorName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [judged, setJudged] = useState<ReadonlySet<string>>(new Set())
  const setUp = useCommand('setup.shop')
  const chosenCurrency = currencies.find(({ value }) => value === currency) ?? {
    value: currency,
    label: currency,
    hint: '',
  }

  const wrong = {
    shopName: textFaultWords(shopName, nameRule, language, t('firstRun.name_empty')),
    supervisorName: textFaultWords(supervisorName, nameRule, language, t('firstRun.name_empty')),
    passphrase: textFaultWords(passphrase, passphraseRule, language, t('firstRun.passphrase_short')),
  }
  const judge = (field: keyof typeof wrong) => setJudged((before) => new Set([...before, field]))
  const errorOf = (field: keyof typeof wrong) => (judged.has(field) ? wrong[field] : undefined)

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setJudged(new Set(Object.keys(wrong)))
    const first = (['shopName', 'supervisorName', 'passphrase'] as const).find((field) => wrong[field] !== undefined)
    if (first !== undefined) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
    else if (!setUp.pending) void setUp.run({ shopName, currency, zone, supervisorName, passphrase })
  }

  return (
    <main className={styles.page}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate aria-labelledby="set-up-title">
        <h1 id="set-up-title">{t('firstRun.own')}</h1>
        <Field label={t('firstRun.shop_name')} error={errorOf('shopName')}>
          {({ id, describedBy, invalid }) => (
            <TextInput
              id={id}
              name="shopName"
              autoFocus
              aria-describedby={describedBy}
              invalid={invalid}
              value={shopName}
              onBlur={() => shopName !== '' && judge('shopName')}
              onChange={(event) => setShopName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('firstRun.currency')} hint={t('firstRun.currency_hint')}>
          {({ id, describedBy }) => (
            <Combobox
              id={id}
              aria-describedby={describedBy}
              listLabel={t('firstRun.currencies')}
              search={(typed) => currenciesFound(currencies, typed)}
              chosen={chosenCurrency}
              onChange={setCurrency}
            />
          )}
        </Field>
        <Field label={t('firstRun.zone')} hint={t('firstRun.zone_hint')}>
          {({ id, describedBy }) => (
            <Combobox
              id={id}
              aria-describedby={describedBy}
              listLabel={t('firstRun.zones')}
              search={(typed) => zonesFound(zones, typed)}
              chosen={rowOfZone(zones, zone)}
              onChange={setZone}
            />
          )}
        </Field>
        <Field label={t('firstRun.supervisor_name')} error={errorOf('supervisorName')}>
          {({ id, describedBy, invalid }) => (
            <TextInput
              id={id}
              name="supervisorName"
              aria-describedby={describedBy}
              invalid={invalid}
              value={supervisorName}
              onBlur={() => supervisorName !== '' && judge('supervisorName')}
              onChange={(event) => setSupervisorName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('firstRun.passphrase')} hint={t('firstRun.passphrase_hint')} error={errorOf('passphrase')}>
          {({ id, describedBy, invalid }) => (
            <PassphraseInput
              id={id}
              name="passphrase"
              autoComplete="new-password"
              aria-describedby={describedBy}
              invalid={invalid}
              value={passphrase}
              onBlur={() => passphrase !== '' && judge('passphrase')}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          )}
        </Field>
        {setUp.failure && <ErrorLine>{failureText(t, setUp.failure, () => t('firstRun.already'))}</ErrorLine>}
        <footer className={styles.foot}>
          <Button onClick={onBack} aria-disabled={setUp.pending}>
            {t('firstRun.back')}
          </Button>
          <Button type="submit" look="primary" busy={setUp.pending} icon={setUp.pending ? <Spinner /> : undefined}>
            {t(setUp.pending ? 'firstRun.creating' : 'firstRun.create')}
          </Button>
        </footer>
      </form>
    </main>
  )
}
