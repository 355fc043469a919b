import { Printer } from 'lucide'
import { useI18n } from '../../../i18n/i18n.ts'
import { Icon } from '../../../ui/controls/Icon.tsx'
import { dataExportTexts } from '../dataExportTexts.ts'
import { fetchPrintPart } from './fetchPrint.ts'

/** Prints the page as it stands behind the dialog, or saves it as PDF: the browser asks which. */
export function PrintButton() {
  const { language } = useI18n()
  const words = dataExportTexts[language]
  const print = async (): Promise<void> => {
    // The page fetches the footnotes when the reader first uses it. A print has to wait until they are there.
    await fetchPrintPart()
    window.print()
  }
  return (
    <div className="text-sm">
      <button type="button" className="button" onClick={print}>
        <Icon icon={Printer} />
        {words.print}
      </button>
      <p className="mt-1 text-xs leading-5 text-muted">{words.printHint}</p>
    </div>
  )
}
