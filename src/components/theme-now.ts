/** The theme that the page is drawn in: the reader's choice, else the site's skin, else what the system says. */
export function themeNow(): 'dark' | 'light' {
  const { colorScheme } = getComputedStyle(document.documentElement)
  if (colorScheme === 'dark' || colorScheme === 'light') return colorScheme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
