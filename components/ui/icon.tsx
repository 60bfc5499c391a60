const paths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  info: 'M12 11v6M12 7.2v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  warning: 'M12 9.5v4.5M12 17.2v.1M12 3.5L2.5 20h19z',
  error: 'M12 7v6.5M12 16.8v.1M8 3h8l5 5v8l-5 5H8l-5-5V8z',
  clock: 'M12 7v5.5l3.5 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  stop: 'M5.7 5.7l12.6 12.6M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  pause: 'M9.5 8.5v7M14.5 8.5v7M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  dot: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  forward: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  search: 'M15.5 15.5L21 21M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
} as const

export type IconName = keyof typeof paths

/** A drawing beside words, never instead of them; screen readers pass over it. Takes the size of the text. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      width="1.25em"
      height="1.25em"
      className="shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  )
}
