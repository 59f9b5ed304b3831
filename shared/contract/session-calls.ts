import {
  AgentId,
  Currency,
  Passphrase,
  PersonName,
  Preferences,
  Profile,
  Role,
  SetUpRefusal,
  ShopId,
  ShopName,
  ShopSettings,
  SignInRefusal,
  TriedPassphrase,
  Zone,
  z,
} from '../model'
import { command, query } from './definition'
import { Session, Start } from './views'

const nothing = z.strictObject({})

/** Beginning, first run, who works here. */
export const sessionCalls = {
  /** Everything that a window needs before it can show anything. */
  'app.start': query({ role: 'nobody', input: {}, output: Start }),
  /** First run: makes the sample shop and signs in its supervisor. */
  'setup.sample': command({ role: 'nobody', input: {}, output: Session, refusal: SetUpRefusal }),
  /** First run: makes a shop and its first supervisor, and signs them in. */
  'setup.shop': command({
    role: 'nobody',
    input: { shopName: ShopName, currency: Currency, zone: Zone, supervisorName: PersonName, passphrase: Passphrase },
    output: Session,
    refusal: SetUpRefusal,
  }),
  /** Switches this window to a profile, with an agent's rights. */
  'session.choose': command({ role: 'nobody', input: { agentId: AgentId }, output: Session }),
  /** Gives this window's supervisor a supervisor's rights. */
  'session.raise': command({
    role: 'agent',
    input: { passphrase: TriedPassphrase },
    output: Session,
    refusal: SignInRefusal,
  }),
  /** How long this window's supervisor has to wait before the next passphrase, ms; 0: not at all. */
  'session.wait': query({ role: 'agent', input: {}, output: z.strictObject({ wait: z.int() }) }),
  /** Gives the supervisor's rights up again, also those that were asked for and didn't come yet. */
  'session.drop': command({ role: 'agent', input: {}, output: Session }),
  /** A supervisor whose passphrase was reset sets a new one and has a supervisor's rights. */
  'session.setPassphrase': command({
    role: 'agent',
    input: { passphrase: Passphrase },
    output: Session,
    refusal: SetUpRefusal,
  }),
  /** The person is there; said at most once a minute. */
  'session.active': command({ role: 'agent', input: {}, output: nothing }),
  'agents.add': command({
    role: 'supervisor',
    input: { name: PersonName, role: Role, passphrase: Passphrase.optional() },
    output: Profile,
  }),
  /** All settings of a shop at once; `base` is what they were when the asker began, so that nobody writes over somebody else's. Answers with what they are now. */
  'shops.setSettings': command({
    role: 'supervisor',
    input: { shopId: ShopId, base: ShopSettings, settings: ShopSettings },
    output: ShopSettings,
  }),
  'preferences.set': command({ role: 'nobody', input: Preferences.partial().shape, output: Preferences }),
}
