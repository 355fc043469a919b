import { X } from 'lucide'
import { useMemo, useState } from 'react'
import type { Layers } from '../../domain/layers/layers.ts'
import { reconcile } from '../../domain/selection/reconcile.ts'
import { findLeftOut } from '../../domain/view/leftOut.ts'
import { parseView } from '../../domain/view/viewUrl.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { linkNoticeTexts } from './linkNoticeTexts.ts'

// A link may carry anything. What is longer is not read.
const MOST_CHARACTERS = 40
const MOST_PARTS = 5

export interface LinkNoticeProps {
  readonly layers: Layers
}

/** Says which parts of the link that was followed are not shown, so that nobody takes half of it for the whole. */
export function LinkNotice({ layers }: LinkNoticeProps) {
  const { t, format, language } = useI18n()
  const { address } = useViewStore()
  const [closed, setClosed] = useState('')
  const leftOut = useMemo(
    // While a layer is on its way, nobody knows what it holds.
    () => (layers.isPending ? [] : findLeftOut(address, reconcile(parseView(address), layers))),
    [layers, address],
  )
  if (leftOut.length === 0 || closed === address) return null
  const parts = leftOut.slice(0, MOST_PARTS).map(({ key, text }) => `${key}=${cut(text)}`)
  if (leftOut.length > MOST_PARTS) parts.push('…')
  return (
    <div className="mt-3 mb-4 flex items-center justify-between gap-3 border border-rule px-3 py-2 text-sm">
      <p role="status" className="min-w-0 break-words">
        {linkNoticeTexts[language](format.list(parts))}
      </p>
      <IconButton icon={X} label={t.controls.close} onClick={() => setClosed(address)} />
    </div>
  )
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).toWellFormed()}…` : text
}
