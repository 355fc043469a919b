import { lazyComponent } from '../../ui/lazyComponent.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { LoadErrorProps } from './LoadError.tsx'
import type { Retry } from './useRetry.ts'

const LoadError = lazyComponent<LoadErrorProps>(async () => (await import('./LoadError.tsx')).LoadError)

interface PlaceholderProps {
  readonly part: NonNullable<LoadErrorProps['part']>
  readonly retry: Retry
}

/** Holds the place of what a part would show while it is on its way, or says why it is not here. */
export function Placeholder({ part, retry }: PlaceholderProps) {
  return retry.fault ? (
    <LoadError part={part} error={retry.fault} isRetrying={retry.isRetrying} onRetry={retry.retry} />
  ) : (
    <Skeleton lines={9} />
  )
}
