import { FileUp } from 'lucide'
import { Icon } from './Icon.tsx'

interface FileButtonProps {
  readonly label: string
  /** File types, as the attribute `accept` has them. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** Lets the reader choose one file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  return (
    <label className="button">
      <Icon icon={FileUp} />
      {label}
      <input
        type="file"
        className="sr-only"
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
          // The reader may choose the same file again after mending it.
          target.value = ''
        }}
      />
    </label>
  )
}
