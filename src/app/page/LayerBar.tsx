import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { COMPANY_SCOPES } from '../../domain/view/view.ts'
import { factsOf } from '../../domain/view/views.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'

interface LayerBarProps {
  readonly layers: Layers
  readonly selection: Selection
}

/** Lets the reader choose the basis of the moves and the scope of the companies, where the event has a market layer. */
export function LayerBar({ layers, selection }: LayerBarProps) {
  const { t } = useI18n()
  const { bases, asksBasis, scope } = factsOf(selection.view.view)
  const choices = asksBasis?.(selection.view) === false ? undefined : bases
  if (!layers.hasMarket || (!choices && !scope)) return null
  return (
    <div className="layer-bar">
      {choices && (
        <Segmented
          legend={t.controls.basis}
          options={choices.map((value) => ({ value, label: t.label.viewBasis[value] }))}
          value={selection.basis}
          onChange={(basis) => patchView({ basis })}
        />
      )}
      {scope && (
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
