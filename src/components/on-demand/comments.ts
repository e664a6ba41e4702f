import { themeNow } from '../theme-now'
import type { Comments } from '../../catalog/page-data'

interface CommentsOptions {
  element: HTMLElement
  comments: Comments
  lang: string
  /** What is said where the provider's script does not come. */
  failed: string
}

type Provided<P extends Comments['provider']> = CommentsOptions & {
  comments: Extract<Comments, { provider: P }>
}

/** Lets a provider draw an article's comments into an element, and keeps them in the page's theme; the function that it gives takes them out. */
export function showComments(options: CommentsOptions): () => void {
  const { element, comments } = options
  const onTheme =
    comments.provider === 'disqus'
      ? showDisqus({ ...options, comments })
      : comments.provider === 'giscus'
        ? showGiscus({ ...options, comments })
        : showUtterances({ ...options, comments })
  const watch = new MutationObserver(onTheme)
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', onTheme)
  return () => {
    watch.disconnect()
    system.removeEventListener('change', onTheme)
    element.replaceChildren()
  }
}

interface Script {
  src: string
  /** The attributes by which the providers' scripts are told what to do. */
  attributes: Record<string, string>
}

function run({ src, attributes }: Script, { element, failed }: CommentsOptions, place = element): void {
  const script = document.createElement('script')
  for (const [name, value] of Object.entries(attributes)) if (value) script.setAttribute(name, value)
  script.src = src
  script.async = true
  script.addEventListener('error', () => element.replaceChildren(failed))
  place.append(script)
}

function tell(element: HTMLElement, origin: string, message: unknown): void {
  element.querySelector('iframe')?.contentWindow?.postMessage(message, origin)
}

// giscus' own names for what is not said with two letters.
const giscusLanguages: Record<string, string> = { zh: 'zh-CN', 'zh-hans': 'zh-CN', 'zh-hant': 'zh-TW' }

function showGiscus(options: Provided<'giscus'>): () => void {
  const { element, comments, lang } = options
  const origin = 'https://giscus.app'
  const attributes = Object.entries(comments.settings).map(([name, value]) => [`data-${name}`, value])
  const language = giscusLanguages[lang.toLowerCase()] ?? (lang.startsWith('zh-') ? lang : lang.split('-')[0])
  const told = { 'data-theme': themeNow(), 'data-lang': language ?? 'en', crossorigin: 'anonymous' }
  run({ src: `${origin}/client.js`, attributes: { ...Object.fromEntries(attributes), ...told } }, options)
  // Its script draws into this class where there is one.
  element.classList.add('giscus')
  return () => tell(element, origin, { giscus: { setConfig: { theme: themeNow() } } })
}

function showUtterances(options: Provided<'utterances'>): () => void {
  const { element, comments } = options
  const origin = 'https://utteranc.es'
  const told = { theme: `github-${themeNow()}`, crossorigin: 'anonymous' }
  run({ src: `${origin}/client.js`, attributes: { ...comments.settings, ...told } }, options)
  return () => tell(element, origin, { type: 'set-theme', theme: `github-${themeNow()}` })
}

interface DisqusConfig {
  page: { url: string; identifier?: string }
  language?: string
}

interface DisqusWindow {
  disqus_config?: (this: DisqusConfig) => void
  DISQUS?: { reset: (options: { reload: boolean; config: (this: DisqusConfig) => void }) => void }
}

// Its script runs once a document; for another article, and for another theme, it is told to begin again.
function showDisqus(options: Provided<'disqus'>): () => void {
  const { element, comments, lang } = options
  const disqus = window as DisqusWindow
  element.append(Object.assign(document.createElement('div'), { id: 'disqus_thread' }))
  function config(this: DisqusConfig): void {
    this.page.url = comments.url
    if (comments.identifier !== undefined) this.page.identifier = comments.identifier
    this.language = lang.toLowerCase().startsWith('zh') ? 'zh' : lang.split('-')[0]
  }
  disqus.disqus_config = config
  const again = () => disqus.DISQUS?.reset({ reload: true, config })
  if (disqus.DISQUS) again()
  else {
    const attributes = { 'data-timestamp': String(Date.now()) }
    run({ src: `https://${comments.shortname}.disqus.com/embed.js`, attributes }, options, document.head)
  }
  return again
}
