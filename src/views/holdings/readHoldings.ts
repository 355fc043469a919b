import { useEffect, useState } from 'react'
import { readTable } from '../../data/readTable.ts'
import type { Language } from '../../domain/dataset/text.ts'
import { type ReadRows, readRows } from '../../domain/holdings/holdingRows.ts'
import { parseNumber } from '../../i18n/parseNumber.ts'
import type { GivenHoldings } from '../../state/holdings.ts'

const OTHER: Readonly<Record<Language, Language>> = { en: 'vi', vi: 'en' }

/** The rows of what was given, with numbers read in the language that it was given in. */
export async function readHoldings({ text, language }: GivenHoldings): Promise<ReadRows> {
  const read = await readTable(text)
  const source = read.ok ? read.table : { header: [], rows: [] }
  const quotesAt = !read.ok && read.fault.kind === 'quotes' ? read.fault.row : null
  return readRows(
    { text, ...source, quotesAt },
    { own: (number) => parseNumber(number, language), other: (number) => parseNumber(number, OTHER[language]) },
  )
}

/** The same, for a component: null until it has been read, and where nothing was given. */
export function useReadHoldings(given: GivenHoldings | null): ReadRows | null {
  const [known, setKnown] = useState<{ readonly given: GivenHoldings; readonly read: ReadRows } | null>(null)
  useEffect(() => {
    if (!given) return
    let isCurrent = true
    readHoldings(given).then((read) => {
      if (isCurrent) setKnown({ given, read })
    })
    return () => {
      isCurrent = false
    }
  }, [given])
  return known && known.given === given ? known.read : null
}
