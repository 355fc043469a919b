import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import type { LoadErrorProps } from './LoadError.tsx'
import type { Retry } from './useRetry.ts'

const LoadError = lazyComponent<LoadErrorProps>(async () => (await import('./LoadError.tsx')).LoadError)

interface PlaceholderProps {
  readonly part: NonNullable<LoadErrorProps['part']>
  readonly retry: Retry
}

/** Stands in the place of a part while its data are loading, or says why they are missing. */
export function Placeholder({ part, retry }: PlaceholderProps) {
  return retry.fault ? (
    <LoadError part={part} error={retry.fault} isRetrying={retry.isRetrying} onRetry={retry.retry} />
  ) : (
    <Skeleton lines={9} />
  )
}
