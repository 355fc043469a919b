import { type ReactNode, useState } from 'react'
import { entryOf, useChartRegistry } from '../../charts/frame/chartRegistry.ts'
import type { ChartSubject } from '../../charts/frame/chartSlot.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { factsOf } from '../../domain/view/views.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { saveFile } from '../../ui/controls/saveFile.ts'
import { Sheet } from '../../ui/sheet/Sheet.tsx'
import { exportTexts } from './exportTexts.ts'
import { canCopy, copy, renderPng, scaleOf, svgBlob } from './picture/deliver.ts'
import { HiddenChart } from './picture/HiddenChart.tsx'
import { PictureNotices } from './picture/PictureNotices.tsx'
import { PicturePreview } from './picture/PicturePreview.tsx'
import type { DataRevision } from './picture/pictureMetadata.ts'
import { type PictureTheme, readFrameSize, readTheme } from './picture/readPage.ts'
import { type PictureLayout, usePicture } from './picture/usePicture.ts'

export interface ExportDialogProps {
  readonly subject: ChartSubject
  readonly selection: Selection
  /** The data files other than the event's own. */
  readonly layers: readonly DataRevision[]
  /** The view that holds the chart, to be drawn again for the picture. */
  readonly view: ReactNode
  /** Other ways to export the chart, below those for the picture. */
  readonly sections?: ReactNode
  readonly onClose: () => void
}

const FORMATS = ['png', 'svg'] as const
const SIZES = ['slide', 'double', 'screen'] as const
const PICTURE_THEMES = ['light', 'dark'] as const satisfies readonly PictureTheme[]

const SLIDE_PIXELS = { slide: '1600 × 900', double: '3200 × 1800' } as const

type Format = (typeof FORMATS)[number]
type Size = (typeof SIZES)[number]

/** Exports a chart as a picture: what it will look like, the choices there are, and where it goes. */
export function ExportDialog({ subject, selection, layers, view, sections, onClose }: ExportDialogProps) {
  const { t, language } = useI18n()
  const words = exportTexts[language]
  const [format, setFormat] = useState<Format>('png')
  const [size, setSize] = useState<Size>('slide')
  const [theme, setTheme] = useState<PictureTheme>(readTheme)
  const registry = useChartRegistry()
  const [frameSize] = useState(() => readFrameSize(entryOf(registry, subject.chart)?.figure ?? null))
  // The outcome of the last press, and the file that it is about. After another choice, the outcome no longer applies.
  const [told, setTold] = useState({ name: '', message: '' })
  const layout: PictureLayout = size === 'screen' ? 'screen' : 'slide'
  // An SVG has no pixels to double.
  const sizes = SIZES.filter((one) => format === 'png' || one !== 'double')
  const { state, request } = usePicture({ subject, selection, layers, frameSize }, layout, theme)
  const picture = typeof state === 'string' ? null : state
  const scale = format === 'svg' ? 1 : { slide: 1, double: 2, screen: window.devicePixelRatio || 1 }[size]
  const name = fileName(selection, subject, language, theme, format, picture ? scaleOf(picture, scale) : 1)

  const deliver = async (way: 'download' | 'copy'): Promise<void> => {
    if (!picture) return
    const setMessage = (message: string): void => setTold({ name, message })
    setMessage('')
    try {
      if (way === 'copy') await copy(picture, format, scale)
      else saveFile(name, format === 'svg' ? svgBlob(picture) : await renderPng(picture, scale))
      setMessage(words.done[way])
    } catch {
      setMessage(words.failed[way])
    }
  }
  return (
    <Sheet label={words.title} kind="dialog" showTitle wide onClose={onClose}>
      <PicturePreview state={state} title={subject.frame.title} />
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Segmented
          legend={words.format}
          options={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
          value={format}
          onChange={(next) => {
            setFormat(next)
            if (next === 'svg' && size === 'double') setSize('slide')
          }}
        />
        <Segmented
          legend={words.size}
          options={sizes.map((value) => ({
            value,
            label: value === 'screen' ? words.asOnScreen : SLIDE_PIXELS[value],
          }))}
          value={size}
          onChange={setSize}
        />
        <Segmented
          legend={words.theme}
          options={PICTURE_THEMES.map((value) => ({ value, label: t.label.theme[value] }))}
          value={theme}
          onChange={setTheme}
        />
      </div>
      <PictureNotices
        picture={picture}
        subject={subject}
        isOwn={factsOf(selection.view.view).isOwn ?? false}
        layout={layout}
        scale={scale}
        format={format}
        name={name}
      />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="button button-strong"
          aria-disabled={!picture}
          onClick={() => void deliver('download')}
        >
          {words.download}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={!picture || !canCopy(format)}
          onClick={() => canCopy(format) && void deliver('copy')}
        >
          {words.copy[format]}
        </button>
        <p role="status" className="text-sm text-muted">
          {(told.name === name && told.message) || (canCopy(format) ? '' : words.cannotCopy[format])}
        </p>
      </div>
      {sections}
      {request && (
        <HiddenChart chart={subject.chart} request={request}>
          {view}
        </HiddenChart>
      )}
    </Sheet>
  )
}

/** A name of event, chart, language and theme, with the scale of the pixels where that is not one. */
function fileName(
  { facts }: Selection,
  { chart }: ChartSubject,
  language: string,
  theme: PictureTheme,
  format: Format,
  scale: number,
): string {
  const density = scale === 1 || format === 'svg' ? '' : `@${Math.round(scale * 100) / 100}x`
  return `shockwave-${facts.event.id}-${chart}-${language}-${theme}${density}.${format}`
}
