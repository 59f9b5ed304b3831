import type { Asker } from './asker'
import type { StrangersShare } from './limits'

export interface Place {
  /** Its customer did something: the place is no stranger's any more. */
  becameKnown(): void
  /** Leaving twice is harmless. */
  leave(): void
}

export interface Places {
  /** Undefined: none is left for this asker. */
  enter(asker: Pick<Asker, 'isKnown' | 'address'>): Place | undefined
}

/** So many places in all, of which strangers get a part: those that they can't take stay for known customers. */
export function places(inAll: number, strangers: StrangersShare): Places {
  let taken = 0
  let byStrangers = 0
  const byAddress = new Map<string, number>()
  const from = (address: string) => byAddress.get(address) ?? 0

  function addStranger(address: string, change: 1 | -1): void {
    byStrangers += change
    const there = from(address) + change
    if (there > 0) byAddress.set(address, there)
    else byAddress.delete(address)
  }

  return {
    enter({ isKnown, address }) {
      if (taken >= inAll) return undefined
      if (!isKnown && (byStrangers >= strangers.inAll || from(address) >= strangers.perAddress)) return undefined
      taken += 1
      let isStranger = !isKnown
      let isHere = true
      if (isStranger) addStranger(address, 1)
      function becameKnown(): void {
        if (isStranger) addStranger(address, -1)
        isStranger = false
      }
      return {
        becameKnown,
        leave() {
          if (isHere) taken -= 1
          isHere = false
          becameKnown()
        },
      }
    },
  }
}
