import { ShieldAlert } from 'lucide-react'
import { useWords } from '../i18n'
import { Empty } from '../ui'
import { SettingsFrame, type Section } from './settings-frame'

/** In the place of a section that an agent may not see. */
export function SupervisorsOnly({ section }: { readonly section: Section }) {
  const t = useWords()
  return (
    <SettingsFrame section={section} head={<h1>{t(`settings.${section}`)}</h1>}>
      <Empty icon={<ShieldAlert size={24} aria-hidden />} title={t('settings.supervisors_only')}>
        {t('form.agents_only_hint')}
      </Empty>
    </SettingsFrame>
  )
}
