import { useEffect, useState } from 'react'
import { exportTexts } from '../../i18n/exportTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { svgBlob } from './deliver.ts'
import type { Picture } from './makePicture.ts'

interface PreviewProps {
  readonly state: Picture | 'drawing' | 'failed'
  readonly title: string
}

/** The picture as it will be, or that it is on its way, or that it could not be drawn. */
export function PicturePreview({ state, title }: PreviewProps) {
  const { language } = useI18n()
  const words = exportTexts[language]
  const [address, setAddress] = useState('')
  useEffect(() => {
    if (typeof state === 'string') return
    const url = URL.createObjectURL(svgBlob(state))
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [state])
  return (
    <div className="picture-preview" aria-busy={state === 'drawing'}>
      {state === 'drawing' && <p className="text-sm text-muted">{words.drawing}</p>}
      {state === 'failed' && (
        <p role="alert" className="text-sm">
          {words.failed.draw}
        </p>
      )}
      {typeof state !== 'string' && address && (
        <img src={address} alt={words.preview(title)} width={state.width} height={state.height} />
      )}
    </div>
  )
}
