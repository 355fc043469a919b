import type { ChartSubject } from '../../../charts/frame/chartSlot.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { exportTexts } from '../exportTexts.ts'
import { scaleOf } from './deliver.ts'
import { type Picture, SLIDE } from './makePicture.ts'
import { MANY_ROWS } from './pictureTable.ts'
import type { PictureLayout } from './usePicture.ts'

interface NoticesProps {
  /** Null until it is made. */
  readonly picture: Picture | null
  readonly subject: ChartSubject
  /** Whether it shows the reader's own holdings. */
  readonly isOwn: boolean
  readonly layout: PictureLayout
  readonly scale: number
  readonly format: 'png' | 'svg'
  readonly name: string
}

/** What the file will be, and what is worth knowing about it before it is passed on. */
export function PictureNotices({ picture, subject, isOwn, layout, scale, format, name }: NoticesProps) {
  const { language, format: formatter } = useI18n()
  const words = exportTexts[language]
  const rows = subject.isTable ? (subject.table?.rows.length ?? 0) : 0
  const pixels = picture && scaleOf(picture, scale)
  return (
    <div className="mt-3 grid min-h-8 gap-1 text-sm text-muted">
      {picture && pixels && (
        <p>
          {words.facts(String(Math.round(picture.width * pixels)), String(Math.round(picture.height * pixels)))}
          {format === 'svg' && `, ${formatter.number(Math.round(picture.svg.length / 1000))} kB`}
          {' · '}
          <span className="break-all">{name}</span>
        </p>
      )}
      {picture && layout === 'slide' && picture.height > SLIDE.height && <p>{words.grown(String(picture.height))}</p>}
      {picture && layout === 'slide' && picture.width > SLIDE.width && <p>{words.widened(String(picture.width))}</p>}
      {rows > MANY_ROWS && <p>{words.manyRows(formatter.number(rows))}</p>}
      {isOwn && <p>{words.holdings}</p>}
    </div>
  )
}
