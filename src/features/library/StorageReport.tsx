import { useI18n } from '../../i18n/i18n.ts'
import type { Refusal } from '../../state/storage.ts'
import { saveJson } from '../../ui/controls/saveFile.ts'
import { libraryTexts } from './libraryTexts.ts'

interface StorageReportProps {
  readonly refusal: Refusal | null
  readonly unread: readonly unknown[]
  readonly onDrop: () => void
}

/** Says what the device refused to store, and what in its storage cannot be read. */
export function StorageReport({ refusal, unread, onDrop }: StorageReportProps) {
  const { language } = useI18n()
  const words = libraryTexts[language]
  if (refusal === null && unread.length === 0) return null
  return (
    <div className="library-report">
      {refusal && <p>{words.refusal[refusal]}</p>}
      {unread.length > 0 && (
        <p>
          {words.unread(unread.length)}{' '}
          <button type="button" className="link" onClick={() => saveJson('shockwave-unread.json', unread)}>
            {words.saveUnread}
          </button>{' '}
          <button type="button" className="link" onClick={onDrop}>
            {words.dropUnread}
          </button>
        </p>
      )}
    </div>
  )
}
