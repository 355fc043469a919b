import { Skeleton } from '../../ui/loading/Skeleton.tsx'

/** The shape of the page, without a word in it. */
export function PageSkeleton() {
  return (
    <main id="main" className="page" aria-busy="true">
      <HeadSkeleton />
      <BodySkeleton />
    </main>
  )
}

/** The shape of the event's headline. */
export function HeadSkeleton() {
  return (
    <div className="start-head max-w-3xl pt-8 text-2xl">
      <Skeleton lines={2} />
    </div>
  )
}

/** The shape of filters and view. */
export function BodySkeleton() {
  return (
    <div className="mt-8 grid gap-6 lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <div className="start-rail hidden lg:block">
        <Skeleton lines={10} />
      </div>
      <Skeleton lines={9} />
    </div>
  )
}
