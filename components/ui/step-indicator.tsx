'use client'

export type StepIndicatorProps = {
  /** "Bước 2 trên 6". */
  readonly text: string
  readonly current: number
  readonly total: number
}

/** Where one stands in a journey; the words carry it, the bar only shows it. */
export function StepIndicator({ text, current, total }: StepIndicatorProps) {
  return (
    <div className="mb-3 max-w-field">
      <p className="text-sm font-bold text-soft">{text}</p>
      <div aria-hidden="true" className="mt-2 flex gap-1">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            data-done={index < current ? '' : undefined}
            className="step h-1.5 flex-1 rounded-full bg-rule data-done:bg-accent"
          />
        ))}
      </div>
    </div>
  )
}
