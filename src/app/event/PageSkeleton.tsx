import { Skeleton } from '../../ui/loading/Skeleton.tsx'

/** The shape of the page, without a word in it. */
export function PageSkeleton() {
  return (
    <main id="main" className="page" aria-busy="true">
      <div className="max-w-3xl pt-8 text-2xl">
        <Skeleton lines={2} />
      </div>
      <div className="mt-10 grid gap-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <div className="hidden lg:block">
          <Skeleton lines={10} />
        </div>
        <Skeleton lines={9} />
      </div>
    </main>
  )
}
