import { ownValue } from '../../../catalog/own-value'
import { textIn } from '../../../catalog/front-matter'
import type { Failure } from '../../../text/liquid/marks'

/** What another host plays: the service's page about it, and the frame in which it plays elsewhere. */
interface Player {
  service: string
  /** Liquid texts; `id` is what the author gave. */
  page: string
  frame: string
  /** In pixels; without it the frame is as wide as the text, at 16 : 9. */
  height?: string
  needs?: string[]
}

const id = '{{ include.id | escape }}'
const and = "{% if include.id contains '?' %}&amp;{% else %}?{% endif %}"

const players: Record<string, Player> = {
  youtube: {
    service: 'YouTube',
    page: `https://www.youtube.com/watch?v=${id}`,
    frame: `https://www.youtube-nocookie.com/embed/${id}${and}autoplay=1`,
  },
  vimeo: {
    service: 'Vimeo',
    page: `https://vimeo.com/${id}`,
    frame: `https://player.vimeo.com/video/${id}${and}dnt=1&amp;autoplay=1`,
  },
  ted: {
    service: 'TED',
    page: `https://www.ted.com/talks/${id}`,
    frame: `https://embed.ted.com/talks/${id}`,
  },
  // TeXt gives the number of a video, the newer themes its name that begins with BV.
  bilibili: {
    service: 'bilibili',
    page: `https://www.bilibili.com/video/{% unless include.id contains 'BV' %}av{% endunless %}${id}`,
    frame: `https://player.bilibili.com/player.html?{% if include.id contains 'BV' %}bvid{% else %}aid{% endif %}=${id}`,
  },
  'tencent-video': {
    service: '腾讯视频',
    page: `https://v.qq.com/x/page/${id}.html`,
    frame: `https://v.qq.com/txp/iframe/player.html?vid=${id}`,
  },
  twitch: {
    service: 'Twitch',
    page: `https://www.twitch.tv/videos/${id}`,
    frame: `https://player.twitch.tv/?video=${id}&amp;parent={{ site.url | split: '://' | last }}`,
  },
  'google-drive': {
    service: 'Google Drive',
    page: `https://drive.google.com/file/d/${id}/view`,
    frame: `https://drive.google.com/file/d/${id}/preview`,
  },
  slideshare: {
    service: 'SlideShare',
    page: `https://www.slideshare.net/slideshow/embed_code/key/${id}`,
    frame: `https://www.slideshare.net/slideshow/embed_code/key/${id}`,
  },
  soundcloud: {
    service: 'SoundCloud',
    page: `https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/${id}`,
    frame: `https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/${id}`,
    height: '166',
  },
  'netease-cloud-music': {
    service: '网易云音乐',
    page: `https://music.163.com/song?id=${id}`,
    frame: `https://music.163.com/outchain/player?type=2&amp;id=${id}&amp;auto=1&amp;height=66`,
    height: '86',
  },
  spotify: {
    service: 'Spotify',
    page: `https://open.spotify.com/track/${id}`,
    frame: `https://open.spotify.com/embed/track/${id}{% if include.dark %}?theme=0{% endif %}`,
    height: '{% if include.compact %}152{% else %}352{% endif %}',
  },
  codepen: {
    service: 'CodePen',
    page: 'https://codepen.io/{{ include.user | escape }}/pen/{{ include.hash | escape }}',
    frame:
      "https://codepen.io/{{ include.user | escape }}/embed/{{ include.hash | escape }}?default-tab={{ include.default_tab | default: 'result' | escape }}",
    height: '400',
    needs: ['user', 'hash'],
  },
}

// Where an address does not begin with the site's root, Chirpy takes it from the page's own folder.
const media = (name: string, from: string) =>
  `{% assign ${name} = ${from} %}{% if page.media_subpath %}{% assign begins = ${name} | slice: 0 %}` +
  `{% unless begins == '/' or ${name} contains '://' %}{% assign ${name} = page.media_subpath | append: '/' | append: ${name} %}{% endunless %}{% endif %}`

const sources =
  "{% assign ending = src | split: '.' | last %}{% assign stem = src | remove_last: ending %}" +
  '{% assign others = include.types | split: \'|\' %}<source src="{{ src | relative_url | escape }}">' +
  '{% for type in others %}<source src="{{ stem | append: type | relative_url | escape }}">{% endfor %}' +
  '<a href="{{ src | relative_url | escape }}">{{ include.title | default: src | escape }}</a>'

const title = '{% if include.title %}<figcaption>{{ include.title | escape }}</figcaption>{% endif %}'
const caption =
  '{% if include.caption %}<figcaption>{{ include.caption | markdownify }}</figcaption>{% endif %}'
// `autoplay` is a wish of the author's that no reader has: nothing plays before it is pressed.
const flags = '{% if include.loop %} loop{% endif %}{% if include.muted %} muted{% endif %}'

/** Includes that make a figure: their parameters are those of the themes that they come from. */
const figures: Record<string, { needs: string[]; template: string }> = {
  'embed/video.html': {
    needs: ['src'],
    template: `${media('src', 'include.src')}${media('poster', 'include.poster')}<figure><video controls preload="metadata"{% if poster %} poster="{{ poster | relative_url | escape }}"{% endif %}${flags}>${sources}</video>${title}</figure>`,
  },
  'embed/audio.html': {
    needs: ['src'],
    template: `${media('src', 'include.src')}<figure><audio controls preload="metadata">${sources}</audio>${title}</figure>`,
  },
  figure: {
    needs: ['image_path'],
    template: `<figure class="{{ include.class | escape }}">{% if include.popup %}<a href="{{ include.image_path | relative_url | escape }}">{% endif %}<img src="{{ include.image_path | relative_url | escape }}" alt="{{ include.alt | escape }}">{% if include.popup %}</a>{% endif %}${caption}</figure>`,
  },
  gallery: {
    needs: [],
    template:
      "{% assign key = include.id | default: 'gallery' %}{% assign pictures = page[key] %}" +
      "{% assign layout = include.layout %}{% unless layout %}{% if pictures.size == 2 %}{% assign layout = 'half' %}{% elsif pictures.size > 2 %}{% assign layout = 'third' %}{% endif %}{% endunless %}" +
      '<figure class="{{ layout | escape }} {{ include.class | escape }}">{% for one in pictures %}' +
      '{% if one.url %}<a href="{{ one.url | relative_url | escape }}"{% if one.title %} title="{{ one.title | escape }}"{% endif %}>{% endif %}' +
      '<img src="{{ one.image_path | relative_url | escape }}" alt="{{ one.alt | escape }}">{% if one.url %}</a>{% endif %}' +
      `{% endfor %}${caption}</figure>`,
  },
}

/** What stands in for a theme's include that a site has no file for: Liquid text, or what is wrong with the call. */
export type BuiltIn = { name: string; template: string } | { failure: Failure }

/**
 * Finds an include of TeXt (`extensions/…`), Chirpy (`embed/…`) or Minimal Mistakes (`video`, `figure`, `gallery`) by its
 * name and the parameters of the call; undefined where none of them has it.
 */
export function builtInInclude(name: string, values: Record<string, unknown>): BuiltIn | undefined {
  const figure = ownValue(figures, name)
  if (figure) return complete({ name, values, needs: figure.needs, template: `\n\n${figure.template}\n\n` })
  const key =
    name === 'video' ? textIn(values, 'provider') : /^(?:extensions|embed)\/([\w-]+)\.html$/.exec(name)?.[1]
  const player = key === undefined ? undefined : ownValue(players, key)
  if (name === 'video' && !player)
    return { failure: lacking(name, 'provider', Object.keys(players).join('`, `')) }
  return player && complete({ name, values, needs: player.needs ?? ['id'], template: playerLink(player) })
}

function complete(call: {
  name: string
  values: Record<string, unknown>
  needs: string[]
  template: string
}): BuiltIn {
  const { name, values, needs, template } = call
  const missing = needs.find((need) => textIn(values, need) === undefined)
  return missing === undefined ? { name, template } : { failure: lacking(name, missing) }
}

function lacking(name: string, parameter: string, known?: string): Failure {
  return {
    rule: 'liquid/include-parameter',
    message: `The include ${name} has no \`${parameter}\`${known ? ' that is known' : ''}.`,
    remedy: known ? `Write one of \`${known}\`.` : `Write {% include ${name} ${parameter}="…" %}.`,
  }
}

// The reader's browser asks the service for nothing until this link is pressed.
function playerLink({ service, page, frame, height }: Player): string {
  const size = height === undefined ? '' : ` data-height="${height}"`
  return `<a data-embed="${service}" href="${page}" data-frame="${frame}"${size}>{{ include.title | default: '${service}' | escape }}</a>`
}
