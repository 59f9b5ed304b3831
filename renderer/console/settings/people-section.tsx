import { useInstallation } from '../client'
import { useWords } from '../i18n'
import { Avatar, Badge, Table } from '../ui'
import { AddPerson } from './add-person'
import styles from './people-section.module.css'
import { SettingsFrame } from './settings-frame'
import frame from './settings-frame.module.css'

/** Who works here; a supervisor adds people. */
export function PeopleSection() {
  const t = useWords()
  const { profiles, session } = useInstallation()
  return (
    <SettingsFrame section="people" head={<h1>{t('settings.people')}</h1>}>
      <div className={frame.body}>
        <div className={styles.columns}>
          <Table aria-label={t('people.list')}>
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('people.role')}</th>
              </tr>
            </thead>
            <tbody>
              {profiles.map(({ id, name, role }) => (
                <tr key={id}>
                  <td>
                    <span className={styles.person}>
                      <Avatar name={name} />
                      <bdi>{name}</bdi>
                      {id === session?.agent.id && <Badge>{t('people.you')}</Badge>}
                    </span>
                  </td>
                  <td>{t(`people.${role}`)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          <AddPerson />
        </div>
      </div>
    </SettingsFrame>
  )
}
