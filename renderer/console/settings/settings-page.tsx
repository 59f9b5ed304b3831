import { useIsSupervisor } from '../client'
import { AppearanceSection } from './appearance-section'
import { CouponsSection } from './coupons-section'
import { DataSection } from './data-section'
import { PeopleSection } from './people-section'
import { ShopSection } from './shop-section'
import type { Section } from './settings-frame'

/** One section of the settings. People, the shop and the data as a whole are for supervisors: anyone else sees the coupons. */
export function SettingsPage({ section }: { readonly section: Section }) {
  const isSupervisor = useIsSupervisor()
  if (section === 'appearance') return <AppearanceSection />
  if (section === 'shop' && isSupervisor) return <ShopSection />
  if (section === 'data' && isSupervisor) return <DataSection />
  return section === 'people' && isSupervisor ? <PeopleSection /> : <CouponsSection />
}
