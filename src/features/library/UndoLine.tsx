import { useI18n } from '../../i18n/i18n.ts'
import { libraryTexts } from './libraryTexts.ts'

interface UndoLineProps {
  /** What happened last; '' for nothing. */
  readonly said: string
  /** Takes it back; null where it cannot be. */
  readonly onUndo: (() => void) | null
}

/** Says what happened last, and offers to take it back. */
export function UndoLine({ said, onUndo }: UndoLineProps) {
  const { language } = useI18n()
  return (
    <p role="status" className="library-said" data-shown={said !== '' || undefined}>
      {said}{' '}
      {onUndo && (
        <button type="button" className="link" data-control="undo" onClick={onUndo}>
          {libraryTexts[language].undo}
        </button>
      )}
    </p>
  )
}
