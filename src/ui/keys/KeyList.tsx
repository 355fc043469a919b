interface KeyListProps {
  readonly keys: readonly (readonly [keys: string, what: string])[]
  readonly className?: string
}

/** Shortcuts, and what each does. */
export function KeyList({ keys, className = '' }: KeyListProps) {
  return (
    <dl className={`keys ${className}`.trim()}>
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
