import { lazyComponent } from '../loading/lazyComponent.tsx'
import type { SheetProps } from './Sheet.tsx'

/** The modal, loaded when the first one opens. */
export const LazySheet = lazyComponent<SheetProps>(async () => (await import('./Sheet.tsx')).Sheet)
