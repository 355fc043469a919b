// The views, in the order of their tabs.

import { bars } from './bars/index.ts'
import { capex } from './capex/index.ts'
import { glossary } from './glossary/index.ts'
import { holdings } from './holdings/index.ts'
import { addView } from './manifest.ts'
import { market } from './market/index.ts'
import { path } from './path/index.ts'
import { scatter } from './scatter/index.ts'
import { sectors } from './sectors/index.ts'
import { table } from './table/index.ts'
import { uncertainties } from './uncertainties/index.ts'

for (const view of [bars, scatter, sectors, market, path, capex, uncertainties, holdings, table, glossary])
  addView(view)
