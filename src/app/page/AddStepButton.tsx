import { ListPlus } from 'lucide'
import type { ChartSubject } from '../../charts/frame/chartSlot.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { askLibrary } from '../../state/libraryRequest.ts'
import { Icon } from '../../ui/controls/Icon.tsx'

/** Adds a chart, as the View shows it, to the reader's story; also with the key `a`. */
export function AddStepButton({ chart, frame }: ChartSubject) {
  const { t } = useI18n()
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t.controls.addStep}
      title={t.controls.addStep}
      onClick={() => askLibrary({ step: { chart, title: frame.title } })}
    >
      <Icon icon={ListPlus} size="1.125em" />
    </button>
  )
}
