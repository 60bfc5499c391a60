import type { ButtonHTMLAttributes, ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet'

const looks: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-paper hover:border-accent-strong hover:bg-accent-strong hover:text-paper',
  secondary: 'border-accent bg-paper text-accent hover:bg-accent-soft hover:text-accent-strong',
  danger: 'border-danger bg-danger text-paper hover:border-danger-strong hover:bg-danger-strong hover:text-paper',
  quiet: 'border-transparent bg-transparent text-accent underline underline-offset-4 hover:bg-accent-soft',
}

/** The classes of a button, for what looks like one: a link, a submit button that waits. */
export const buttonLook = (variant: ButtonVariant) =>
  `button inline-flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded border-2 px-5 py-2 text-center font-bold no-underline aria-disabled:cursor-progress aria-disabled:opacity-70 ${looks[variant]}`

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { readonly variant?: ButtonVariant }

/** A button; submits its form unless `type` says otherwise. One primary button per page. */
export function Button({ variant = 'primary', type = 'submit', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonLook(variant)} ${className}`} {...rest} />
}

export type LinkButtonProps = {
  readonly href: string
  readonly variant?: ButtonVariant
  readonly children: ReactNode
}

/** A link that starts something and looks like a button. */
export function LinkButton({ href, variant = 'primary', children }: LinkButtonProps) {
  return (
    <a href={href} className={buttonLook(variant)}>
      {children}
    </a>
  )
}

/** Buttons side by side, below each other where there is no room. The first in it is the one Enter presses. */
export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="mt-8 flex flex-wrap items-center gap-4 max-sm:flex-col max-sm:items-stretch">{children}</div>
}
