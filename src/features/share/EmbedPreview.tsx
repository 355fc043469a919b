import { useEffect, useRef, useState } from 'react'
import { heightMessageSchema } from '../../domain/view/share.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { shareTexts } from './shareTexts.ts'

/** The embed as it stands in another page; drawn once the reader asks for it. */
export function EmbedPreview({ src, title }: { readonly src: string; readonly title: string }) {
  const { language } = useI18n()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="evidence mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{shareTexts[language].embed.preview}</summary>
      {isOpen && <PreviewFrame src={src} title={title} />}
    </details>
  )
}

const HEIGHT_AT_FIRST = 400

function PreviewFrame({ src, title }: { readonly src: string; readonly title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(HEIGHT_AT_FIRST)
  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (source !== frame.current?.contentWindow || origin !== window.location.origin) return
      const message = heightMessageSchema.safeParse(data)
      if (message.success) setHeight(message.data.height)
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [])
  return (
    // A border of the frame itself would take away from its height.
    <div className="mt-2 border border-rule">
      <iframe ref={frame} key={src} src={src} title={title} height={height} className="block w-full" />
    </div>
  )
}
