import type { ReactNode } from 'react'

function Icon({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <svg
      className={className}
      width="1.25em"
      height="1.25em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

interface IconProps {
  className?: string
}

/** A sun: the light theme. */
export const SunIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1" />
  </Icon>
)

/** A moon: the dark theme. */
export const MoonIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="M20 14.5A8 8 0 0 1 9.5 4a8 8 0 1 0 10.5 10.5Z" />
  </Icon>
)

/** Three lines: a menu. */
export const MenuIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="M4 7h16M4 12h16M4 17h16" />
  </Icon>
)

/** A magnifying glass: search. */
export const SearchIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </Icon>
)

/** Two waves around a dot: a feed. */
export const FeedIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14" />
    <circle cx="6" cy="18" r="1" fill="currentColor" />
  </Icon>
)

/** An angle that points to where lines end, or down where something unfolds. */
export const AngleIcon = ({ className = '' }: IconProps) => (
  <Icon className={`mirrored ${className}`}>
    <path d="m9 6 6 6-6 6" />
  </Icon>
)

/** A cross: closes what is open. */
export const CloseIcon = ({ className }: IconProps) => (
  <Icon className={className}>
    <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />
  </Icon>
)
