import { useMemo, useState } from 'react'
import { useI18n } from '../../i18n/i18n.ts'
import { Sheet } from '../../ui/sheet/Sheet.tsx'
import { drawQr, type QrDrawing } from './qrDrawing.ts'
import { shareTexts } from './shareTexts.ts'

// The most characters that fit on two lines in large letters.
const LONG_LINK = 120

interface QrCodeProps {
  readonly link: string
  /** The link to the same view without filters, for where the whole is too long for a code. */
  readonly shorterLink: string
}

/** The link as a QR code, which fills the screen on request. */
export function QrCode({ link, shorterLink }: QrCodeProps) {
  const { language } = useI18n()
  const words = shareTexts[language].code
  const [isShortened, setShortened] = useState(false)
  const [isEnlarged, setEnlarged] = useState(false)
  const whole = useMemo(() => drawQr(link), [link])
  const shorter = useMemo(() => drawQr(shorterLink), [shorterLink])
  const drawing = whole ?? (isShortened ? shorter : null)
  const shown = whole ? link : shorterLink
  return (
    <section aria-labelledby="share-code">
      <h3 id="share-code" className="filter-legend">
        {words.heading}
      </h3>
      {drawing ? (
        <>
          <button type="button" className="qr-button" aria-label={words.enlarge} onClick={() => setEnlarged(true)}>
            <QrPicture drawing={drawing} name={words.name} />
          </button>
          <p className="mt-1 text-xs text-muted">{whole ? words.hint : `${words.isWithout} ${words.hint}`}</p>
        </>
      ) : (
        <>
          <p className="text-sm text-muted">{shorter ? words.tooLong : words.stillTooLong}</p>
          {shorter && (
            <button type="button" className="button mt-2" onClick={() => setShortened(true)}>
              {words.without}
            </button>
          )}
        </>
      )}
      {drawing && isEnlarged && (
        <Sheet label={words.scan} kind="screen" showTitle onClose={() => setEnlarged(false)}>
          <div className="qr-screen">
            <QrPicture drawing={drawing} name={words.name} />
            <p className="qr-link" data-long={shown.length > LONG_LINK || undefined}>
              {shown.replace(/^https?:\/\//, '')}
            </p>
          </div>
        </Sheet>
      )}
    </section>
  )
}

// Dark on light in either theme: not every scanner reads an inverted code.
function QrPicture({ drawing, name }: { readonly drawing: QrDrawing; readonly name: string }) {
  return (
    <svg
      role="img"
      aria-label={name}
      className="qr-picture"
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      shapeRendering="crispEdges"
    >
      <rect width={drawing.size} height={drawing.size} fill="#ffffff" />
      <path d={drawing.path} fill="#000000" />
    </svg>
  )
}
