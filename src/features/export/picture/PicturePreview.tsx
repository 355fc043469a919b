import { useEffect, useState } from 'react'
import { useI18n } from '../../../i18n/i18n.ts'
import { exportTexts } from '../exportTexts.ts'
import { svgBlob } from './deliver.ts'
import type { Picture } from './makePicture.ts'

interface PreviewProps {
  readonly state: Picture | 'drawing' | 'failed'
  readonly title: string
}

/** Shows the picture, or says that it is being made or that it could not be drawn. */
export function PicturePreview({ state, title }: PreviewProps) {
  const { language } = useI18n()
  const words = exportTexts[language]
  const [shown, setShown] = useState<{ readonly of: Picture; readonly address: string } | null>(null)
  useEffect(() => {
    if (typeof state === 'string') return
    const address = URL.createObjectURL(svgBlob(state))
    setShown({ of: state, address })
    return () => URL.revokeObjectURL(address)
  }, [state])
  return (
    <div className="picture-preview" aria-busy={state === 'drawing'}>
      {state === 'drawing' && <p className="text-sm text-muted">{words.drawing}</p>}
      {state === 'failed' && (
        <p role="alert" className="text-sm">
          {words.failed.draw}
        </p>
      )}
      {shown?.of === state && (
        <img src={shown.address} alt={words.preview(title)} width={shown.of.width} height={shown.of.height} />
      )}
    </div>
  )
}
