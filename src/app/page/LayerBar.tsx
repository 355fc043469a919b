import { Ellipsis } from 'lucide'
import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { COMPANY_SCOPES } from '../../domain/view/view.ts'
import { factsOf } from '../../domain/view/views.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Choice } from '../../ui/controls/Choice.tsx'
import { Icon } from '../../ui/controls/Icon.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { OnlyAt } from '../../ui/size/OnlyAt.tsx'

interface LayerBarProps {
  readonly layers: Layers
  readonly selection: Selection
  /** Where there is room for one row only: whether the other controls of the view are in sight. */
  readonly others?: { readonly areShown: boolean; readonly onShow: (areShown: boolean) => void }
}

const HAS_ROOM = '(min-width: 48rem)'

/**
 * Lets the reader choose the basis of the moves and the scope of the companies, where the event has a market layer. On
 * a phone both are menus, in one row with the button that shows the other controls.
 */
export function LayerBar({ layers, selection, others }: LayerBarProps) {
  const { t } = useI18n()
  const { bases, asksBasis, scope } = factsOf(selection.view.view)
  const isOfIndex = selection.scope === 'index'
  const asked = layers.hasMarket && asksBasis?.(selection.view) !== false ? bases : undefined
  const choices = isOfIndex ? asked?.filter((basis) => basis === 'close' || basis === 'abnormal') : asked
  const choose = (Control: typeof Segmented | typeof Choice, hideLegend: boolean) => (
    <>
      {choices && (
        <Control
          legend={t.controls.basis}
          hideLegend={hideLegend}
          options={choices.map((value) => ({
            value,
            label: t.label.viewBasis[value],
            hint: t.label.viewBasisMeaning[value],
          }))}
          value={selection.basis}
          onChange={(basis) => patchView({ basis })}
        />
      )}
      {layers.hasMarket && scope && scope !== 'index' && (
        <Control
          legend={t.controls.scope}
          hideLegend={hideLegend}
          options={COMPANY_SCOPES.filter((value) => value !== 'index' || layers.hasIndex).map((value) => ({
            value,
            label: t.label.companyScope[value],
            hint: t.label.companyScopeMeaning[value],
          }))}
          value={selection.scope}
          onChange={(scope) => patchView({ scope })}
        />
      )}
    </>
  )
  return (
    <div className="layer-bar">
      <OnlyAt query={HAS_ROOM}>{choose(Segmented, false)}</OnlyAt>
      <OnlyAt query={HAS_ROOM} isElsewhere>
        {choose(Choice, true)}
        {others && (
          <button
            type="button"
            className="button ml-auto"
            aria-label={t.controls.moreControls}
            aria-expanded={others.areShown}
            onClick={() => others.onShow(!others.areShown)}
          >
            <Icon icon={Ellipsis} />
          </button>
        )}
      </OnlyAt>
    </div>
  )
}
