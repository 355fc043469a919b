import { Component, type ReactNode } from 'react'
import { useI18n } from '../../i18n/i18n.ts'

interface PartBoundaryProps {
  /** When one of these changes, a part that failed is tried again. */
  readonly resetKeys?: readonly unknown[]
  /** True where nothing is said in place of a part that failed. */
  readonly isSilent?: boolean
  readonly children: ReactNode
}

interface PartBoundaryState {
  readonly fault: { readonly error: unknown } | null
}

/** Keeps a fault of one part within it: the rest of the page works on. React has such bounds as classes only. */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override readonly state: PartBoundaryState = { fault: null }

  static getDerivedStateFromError(error: unknown): PartBoundaryState {
    return { fault: { error } }
  }

  override componentDidUpdate(before: PartBoundaryProps, { fault }: PartBoundaryState): void {
    // The change that came with the fault does not mend it.
    if (fault && this.state.fault && hasChanged(before.resetKeys, this.props.resetKeys)) this.retry()
  }

  readonly retry = (): void => this.setState({ fault: null })

  override render(): ReactNode {
    const { fault } = this.state
    if (!fault) return this.props.children
    return this.props.isSilent ? null : <PanelError error={fault.error} onRetry={this.retry} />
  }
}

function hasChanged(before: readonly unknown[] = [], now: readonly unknown[] = []): boolean {
  return before.length !== now.length || before.some((key, place) => !Object.is(key, now[place]))
}

/** What stands where a part of the page failed. */
function PanelError({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useI18n()
  return (
    <div role="alert" className="border border-rule p-4 text-sm">
      <p>{t.errors.panel}</p>
      <details className="mt-2 text-muted">
        <summary>{t.errors.details}</summary>
        <p className="mt-1 break-words">{error instanceof Error ? error.message : String(error)}</p>
      </details>
      <button type="button" className="button mt-3" onClick={onRetry}>
        {t.controls.retry}
      </button>
    </div>
  )
}
