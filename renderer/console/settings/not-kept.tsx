import { TriangleAlert } from 'lucide-react'
import { useWords } from '../i18n'
import { FormNote } from './form-note'

/** What stands in the form would be gone with this window: main couldn't keep it so far. */
export function NotKept() {
  const t = useWords()
  return <FormNote icon={<TriangleAlert size={16} aria-hidden />}>{t('form.not_kept')}</FormNote>
}
