import { useI18n } from '../../i18n/i18n.ts'
import { PageSkeleton } from './PageSkeleton.tsx'

/** The shape of the page while its data are on their way. */
export function LoadingPage() {
  const { t } = useI18n()
  return (
    <>
      <p role="status" className="sr-only">
        {t.controls.loading}
      </p>
      <PageSkeleton />
    </>
  )
}
