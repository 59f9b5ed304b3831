import { useIsSupervisor } from '../client'
import { AppearanceSection } from './appearance-section'
import { CouponsSection } from './coupons-section'
import { DataSection } from './data-section'
import { PeopleSection } from './people-section'
import type { Section } from './settings-frame'
import { ShopSection } from './shop-section'
import { SupervisorsOnly } from './supervisors-only'

const sections = { coupons: CouponsSection, people: PeopleSection, shop: ShopSection, data: DataSection }

/** One section of the settings. All but the appearance are for supervisors. */
export function SettingsPage({ section }: { readonly section: Section }) {
  const isSupervisor = useIsSupervisor()
  if (section === 'appearance') return <AppearanceSection />
  if (!isSupervisor) return <SupervisorsOnly section={section} />
  const Shown = sections[section]
  return <Shown />
}
