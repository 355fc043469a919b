import { Bookmark } from 'lucide'
import { type ChartRegistry, focusedChart, useChartRegistry } from '../../charts/frame/chartRegistry.ts'
import type { Catalogue } from '../../domain/dataset/schema.ts'
import type { LibraryProps } from '../../features/library/Library.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { askLibrary, useLibraryRequests } from '../../state/libraryRequest.ts'
import { useStoryHash } from '../../state/storyHash.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { useShortcuts } from './useShortcuts.ts'

const Library = lazyComponent<LibraryProps>(async () => (await import('../../features/library/Library.tsx')).Library)

/** Opens the library. */
export function LibraryButton() {
  const { t } = useI18n()
  return (
    <button type="button" className="button" data-library="" onClick={() => askLibrary({ isOpen: true })}>
      <Icon icon={Bookmark} />
      <span className="top-label">{t.controls.keep}</span>
    </button>
  )
}

interface LibraryPlaceProps {
  readonly catalogue: Catalogue | null
  readonly eventId: string | null
}

/** The library. Its code is fetched when something is first asked of it, or where the address carries a story. */
export function LibraryPlace({ catalogue, eventId }: LibraryPlaceProps) {
  const isUsed = useLibraryRequests((requests) => requests.isUsed)
  const hash = useStoryHash()
  const charts = useChartRegistry()
  useShortcuts({ a: () => addStep(charts) })
  return (isUsed || hash !== null) && <Library catalogue={catalogue} eventId={eventId} hash={hash} />
}

/** Adds the chart that holds the focus, else the first on the page. */
function addStep(charts: ChartRegistry): void {
  const entry = focusedChart(charts) ?? charts.list()[0]
  if (!entry) return
  const { chart, frame } = entry.subject
  askLibrary({ step: { chart, title: frame.title } })
}
