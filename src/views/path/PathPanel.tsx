import { type ReactNode, useMemo, useState } from 'react'
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { useChartRoom } from '../../charts/frame/useChartRoom.ts'
import { LazyDataTable } from '../../charts/table/LazyDataTable.ts'
import { selectAbnormalPaths } from '../../domain/analysis/abnormalPaths.ts'
import { askedCompanies, type Paths, selectPaths } from '../../domain/analysis/paths.ts'
import { nameOfSource } from '../../domain/dataset/text.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Choice } from '../../ui/controls/Choice.tsx'
import { ExternalLink } from '../../ui/controls/ExternalLink.tsx'
import { ValueSlider } from '../../ui/controls/ValueSlider.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import type { ViewPanelProps } from '../manifest.ts'
import { buildAbnormalModel } from './abnormalModel.ts'
import type { PathChartProps } from './PathChart.tsx'
import { buildPathModel, buildRelativeModel, type PathModel, type ShockNote } from './pathModel.ts'
import type { PathReader } from './pathReader.ts'
import { pathTexts } from './pathTexts.ts'
import { buildRecoveryModel } from './recoveryModel.ts'

const PathChart = lazyComponent<PathChartProps>(async () => (await import('./PathChart.tsx')).PathChart)

/** What closes did from before the event to long after it: each on its own, and against a benchmark. */
export function PathPanel({ selection, onOpen }: ViewPanelProps) {
  const i18n = useI18n()
  const words = pathTexts[i18n.language]
  const { shown } = selection
  const paths = usePaths(selection)
  const asked = selection.card && selection.card.kind !== 'force' ? selection.card.focusFigureId : null
  const plain = useMemo(
    () =>
      paths && {
        paths: buildPathModel(paths, shown, i18n),
        recovery: buildRecoveryModel(paths, shown, i18n),
        relative: buildRelativeModel(paths, shown, i18n),
      },
    [paths, shown, i18n],
  )
  const isMarked = plain?.paths.lines.some(({ marks }) => marks.some(({ figureId }) => figureId === asked))
  const point = isMarked ? null : asked
  const models = useMemo(
    () => (paths && plain && point ? { ...plain, paths: buildPathModel(paths, shown, i18n, point) } : plain),
    [paths, plain, shown, i18n, point],
  )
  const open = selection.card?.kind === 'company' ? selection.card.row.company.id : null
  const abnormal = useMemo(() => {
    const found = paths && selectAbnormalPaths(shown.layers.market ?? null, paths)
    return found && buildAbnormalModel(found, paths, open, shown, i18n)
  }, [paths, open, shown, i18n])
  if (!paths || !models) return null
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
      <LinesPanel
        chart="path"
        model={models.paths}
        nothing={words.nobody}
        controls={<BenchmarkChoice paths={paths} />}
        onOpen={onOpen}
      />
      {models.recovery && (
        <ChartFrame chart="recovery" isTable frame={models.recovery.frame} table={models.recovery.table}>
          <LazyDataTable model={models.recovery.table} onOpen={onOpen} fallback={<Skeleton lines={8} />} />
        </ChartFrame>
      )}
      {models.relative && (
        <LinesPanel chart="relative" model={models.relative} nothing={words.relative.nobody} onOpen={onOpen} />
      )}
      {abnormal && <LinesPanel chart="abnormal" model={abnormal} nothing={words.relative.nobody} onOpen={onOpen} />}
    </div>
  )
}

PathPanel.parts = [PathChart, LazyDataTable]

/** The paths with the companies asked for. A company that is picked out anyway changes nothing when it is opened. */
function usePaths(selection: Selection): Paths | null {
  const { shown } = selection
  const { pins, open } = askedCompanies(selection)
  const plain = useMemo(() => selectPaths(shown.layers, shown, { pins, open: null }), [shown, pins])
  const isPicked = plain?.companies.some(({ row, pick }) => row.company.id === open && pick !== null)
  const added = isPicked ? null : open
  return useMemo(
    () => (added === null ? plain : selectPaths(shown.layers, shown, { pins, open: added })),
    [plain, shown, pins, added],
  )
}

interface LinesProps {
  readonly chart: 'path' | 'relative' | 'abnormal'
  readonly model: PathModel
  /** Said in place of the chart where there is no line to draw. */
  readonly nothing: string
  readonly controls?: ReactNode
  readonly onOpen: (opens: CardTarget) => void
}

function LinesPanel({ chart, model, nothing, controls, onOpen }: LinesProps) {
  const [ref, room] = useChartRoom()
  const hasMarks = model.table.rows.length > 0
  return (
    <div ref={ref}>
      <ChartPanel
        chart={chart}
        frame={model.frame}
        table={model.table}
        unmarked={model.unmarked}
        controls={controls}
        extraNote={model.shocks.map((shock) => <Shock key={shock.id} shock={shock} />)}
        extraNotes={model.shocks.map(wordShock)}
        nothing={hasMarks ? null : nothing}
        onOpen={onOpen}
      >
        {room.width > 0 && <PathChart model={model} {...room} onOpen={onOpen} fallback={<Skeleton lines={9} />} />}
        {hasMarks && <DayReader reader={model.reader} />}
      </ChartPanel>
    </div>
  )
}

/** Reads a day of the named lines by keys, or by touch where a finger would cover the chart. */
function DayReader({ reader }: { readonly reader: PathReader }) {
  const { language } = useI18n()
  const [place, setPlace] = useState(reader.eventPlace)
  const { heading, value, lines } = reader.at(Math.min(place, reader.sessionCount - 1))
  return (
    <div className="chart-controls mt-2">
      <ValueSlider
        label={pathTexts[language].reader.label}
        min={0}
        max={reader.sessionCount - 1}
        step={1}
        value={place}
        format={(at) => reader.at(at).heading}
        onChange={setPlace}
      />
      <output className="text-xs text-muted">{[heading, value, ...lines].join(' · ')}</output>
    </div>
  )
}

/** A later shock, with what its source says. */
function Shock({ shock }: { readonly shock: ShockNote }) {
  const { language } = useI18n()
  return (
    <p>
      <strong className="font-semibold text-ink">{shock.heading}</strong>
      {'. '}
      {shock.passages.map(({ text, source }) => (
        <span key={source.id}>
          {`${text} `}
          <ExternalLink href={source.url}>{nameOfSource(source, language)}</ExternalLink>{' '}
        </span>
      ))}
    </p>
  )
}

function wordShock({ heading, passages }: ShockNote): string {
  return [`${heading}.`, ...passages.flatMap(({ text, source }) => [text, source.publisher])].join(' ')
}

/** The first benchmark is the default, so choosing it leaves none in the address. */
function BenchmarkChoice({ paths: { benchmark, benchmarks } }: { readonly paths: Paths }) {
  const i18n = useI18n()
  if (!benchmark || benchmarks.length < 2) return null
  return (
    <div className="mb-2 text-sm">
      <Choice
        legend={pathTexts[i18n.language].benchmark}
        options={benchmarks.map(({ id, name }) => ({ value: id, label: i18n.text(name) }))}
        value={benchmark.benchmark.id}
        onChange={(id) => patchView({ benchmark: id === benchmarks[0]?.id ? null : id })}
      />
    </div>
  )
}
