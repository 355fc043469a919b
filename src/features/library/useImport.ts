import { useState } from 'react'
import type { JsonFileFault, JsonFileResult } from '../../data/readJsonFile.ts'

interface FailedImport {
  readonly fault: JsonFileFault
  readonly fileName: string
}

/** Reads the files that the reader chooses, one after the other, and remembers why the last one was refused. */
export function useImport() {
  const [failed, setFailed] = useState<FailedImport | null>(null)
  const take = async <T>(file: File, read: () => Promise<JsonFileResult<T>>): Promise<T | null> => {
    const result = await read()
    setFailed(result.ok ? null : { fault: result.fault, fileName: file.name })
    return result.ok ? result.value : null
  }
  return { failed, setFailed, take }
}
