import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { COMPANY_SCOPES, hasBasis, hasScope, VIEW_BASES } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Segmented } from '../../ui/Segmented.tsx'

interface LayerBarProps {
  readonly layers: Layers
  readonly selection: Selection
}

/** What moves are taken on and whom the view looks at, where the event has closes to offer. */
export function LayerBar({ layers, selection }: LayerBarProps) {
  const { t } = useI18n()
  const { view, outcome } = selection.view
  // A drawdown is one of closes, whatever moves are taken on.
  const showsBasis = hasBasis(view) && !(view === 'sectors' && outcome === 'drawdown')
  if (!layers.hasMarket || (!showsBasis && !hasScope(view))) return null
  return (
    <div className="layer-bar">
      {showsBasis && (
        <Segmented
          legend={t.controls.basis}
          options={VIEW_BASES.filter((basis) => basis !== 'both' || view === 'bars').map((value) => ({
            value,
            label: t.label.viewBasis[value],
          }))}
          value={selection.basis}
          onChange={(basis) => patchView({ basis })}
        />
      )}
      {hasScope(view) && (
        <Segmented
          legend={t.controls.scope}
          options={COMPANY_SCOPES.map((value) => ({ value, label: t.label.companyScope[value] }))}
          value={selection.scope}
          onChange={(scope) => patchView({ scope })}
        />
      )}
    </div>
  )
}
