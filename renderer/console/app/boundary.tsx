import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { useWords } from '../i18n'
import { Button, Empty } from '../ui'

interface Props {
  readonly children: ReactNode
  /** When it changes, what is inside is tried again: another page, another chat. */
  readonly within?: string
}

interface State {
  readonly broken: boolean
  readonly within: string | undefined
}

/** Keeps a mistake in one part of the console from taking the rest away. */
export class Boundary extends Component<Props, State> {
  override state: State = { broken: false, within: this.props.within }

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true }
  }

  static getDerivedStateFromProps({ within }: Props, state: State): Partial<State> | null {
    return within === state.within ? null : { broken: false, within }
  }

  override render() {
    return this.state.broken ? <Broken onReopen={() => this.setState({ broken: false })} /> : this.props.children
  }
}

function Broken({ onReopen }: { readonly onReopen: () => void }) {
  const t = useWords()
  return (
    <main role="alert">
      <Empty
        level={1}
        icon={<TriangleAlert size={24} aria-hidden />}
        title={t('app.broken')}
        action={<Button onClick={onReopen}>{t('app.reopen_part')}</Button>}
      >
        {t('app.broken_hint')}
      </Empty>
    </main>
  )
}
