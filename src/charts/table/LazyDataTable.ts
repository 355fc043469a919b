import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import type { DataTableProps } from './DataTable.tsx'

/** The table, loaded when the first one is asked for. */
export const LazyDataTable = lazyComponent<DataTableProps>(async () => (await import('./DataTable.tsx')).DataTable)
