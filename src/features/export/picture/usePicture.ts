import { useEffect, useMemo, useState } from 'react'
import { version } from '../../../../package.json'
import type { ChartSubject } from '../../../charts/frame/chartSlot.ts'
import type { Selection } from '../../../domain/selection/select.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { linkTo } from '../../../state/links.ts'
import { type Drawing, takeChart } from './chartDrawing.ts'
import type { DrawRequest } from './HiddenChart.tsx'
import { type DrawSize, makePicture, type Picture, sizesFor } from './makePicture.ts'
import { buildPictureContent } from './pictureContent.ts'
import { type DataRevision, describeSources, type PictureMetadata, viewOfPicture } from './pictureMetadata.ts'
import { type FrameSize, loadMeasure, type PictureTheme, readInks } from './readPage.ts'

export interface PictureSubject {
  readonly subject: ChartSubject
  readonly selection: Selection
  readonly layers: readonly DataRevision[]
  /** The size of the chart's frame on the page. */
  readonly frameSize: FrameSize
}

/** The size of a picture of one chart: a slide of 16 by 9, or the size that the chart has on the page. */
export type PictureLayout = 'slide' | 'screen'

type State = Picture | 'drawing' | 'failed'

/**
 * Makes the picture of a chart, and makes it again for another layout or theme. `HiddenChart` has to draw the `request`
 * that this returns.
 */
export function usePicture(of: PictureSubject, layout: PictureLayout, theme: PictureTheme) {
  const { subject, selection, layers, frameSize } = of
  const i18n = useI18n()
  const [request, setRequest] = useState<DrawRequest | null>(null)
  const [made, setMade] = useState<{ readonly key: string; readonly state: State } | null>(null)
  const key = `${layout} ${theme}`
  const words = useMemo(() => {
    const view = viewOfPicture(selection.view, i18n.language)
    const link = linkTo(view)
    const content = buildPictureContent({ subject, facts: selection.facts, link, isSlide: layout === 'slide' }, i18n)
    return { content, link, view: new URL(link).search }
  }, [subject, selection, layout, i18n])
  useEffect(() => {
    let isWanted = true
    const draw = async (size: DrawSize): Promise<Drawing | null> => {
      const figure = await new Promise<HTMLElement>((onDrawn, onFailure) =>
        setRequest({ size, theme, onDrawn, onFailure }),
      )
      return takeChart(figure)
    }
    const { facts } = selection
    const metadata: PictureMetadata = {
      format: 'shockwave-picture/1',
      application: { name: i18n.t.brand, version },
      chart: subject.chart,
      title: subject.frame.title,
      notes: [...subject.frame.notes, ...subject.extraNotes, ...subject.beside],
      event: facts.event.id,
      dataset: { id: facts.event.id, revision: facts.revision, revised: facts.revised },
      layers: layers.map(({ id, revision, revised }) => ({ id, revision, revised })),
      sources: describeSources(subject.frame.sources),
      view: words.view,
      link: words.link,
      language: i18n.language,
      theme,
      created: new Date().toISOString().slice(0, 10),
    }
    const make = async (): Promise<State> => {
      const measure = await loadMeasure(JSON.stringify(words.content))
      return makePicture({
        content: words.content,
        sizes: sizesFor(layout === 'slide' ? 'slide' : frameSize),
        draw,
        measure,
        inks: readInks(theme),
        metadata,
        description: subject.frame.summary,
      })
    }
    make()
      .catch((): State => 'failed')
      .then((state) => {
        if (isWanted) setMade({ key, state })
      })
    return () => {
      isWanted = false
      setRequest(null)
    }
  }, [subject, selection, layers, frameSize, i18n, words, layout, theme, key])
  return { state: made?.key === key ? made.state : ('drawing' as const), request }
}
