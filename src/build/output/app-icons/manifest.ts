import { paletteOf } from '../../../catalog/palette'
import { shorten } from '../../../catalog/shorten'
import { link } from '../../site'
import type { Site } from '../../site'
import type { TextFile } from '../output-file'
import { appIcons } from './app-icons'

/** `manifest.webmanifest` (W3C Web Application Manifest): what a device calls the site once it is on its screen; `icons` says whether there are pictures besides the drawing. */
export function manifest(site: Site, icons: boolean): TextFile {
  const { title, description, values } = site.source.config
  const { paper } = paletteOf(values)
  const pictures = [...appIcons].slice(1).map(([size, name]) => ({
    src: link(site, `/${name}`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  }))
  const text = JSON.stringify({
    name: title,
    // Below an icon there is room for about so much.
    short_name: shorten(title, 12),
    description: description || undefined,
    lang: site.lang,
    start_url: link(site, '/'),
    scope: link(site, '/'),
    display: 'minimal-ui',
    background_color: `#${paper[0]}`,
    theme_color: `#${paper[0]}`,
    icons: [
      { src: link(site, '/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...(icons ? pictures : []),
    ],
  })
  return { path: 'manifest.webmanifest', text }
}
