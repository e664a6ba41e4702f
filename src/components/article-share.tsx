import { useState, useSyncExternalStore } from 'react'
import type { ArticleData } from '../catalog/page-data'
import { markdownPath } from '../catalog/urls'
import styles from './article-share.module.css'
import { AngleIcon } from './icons'
import type { Words } from './words/words'

/** Ways to hand an article on: the system's own, links that know nothing of the reader, its address, its Markdown. */
export function ArticleShare({ page, words }: { page: ArticleData; words: Words }) {
  const { title, meta } = page
  // Only the reader's browser knows whether its system can share, and it never changes its mind.
  const shares = useSyncExternalStore(
    () => () => {},
    () => 'share' in navigator,
    () => false,
  )
  return (
    <div className={styles.share}>
      {page.sharing && (
        <details className={styles.ways}>
          <summary>
            <AngleIcon className={styles.angle} />
            {words.share}
          </summary>
          <ul>
            {shares && (
              <li>
                <button type="button" onClick={() => shareBySystem({ title, url: meta.canonical })}>
                  {words.shareBySystem}
                </button>
              </li>
            )}
            <li>
              <CopyLink href={meta.canonical} words={words} copy={(href) => Promise.resolve(href)}>
                {words.copyLink}
              </CopyLink>
            </li>
            {servicesFor(page.lang).map(({ name, url }) => (
              <li key={name}>
                <a
                  href={url(encodeURIComponent(meta.canonical), encodeURIComponent(title))}
                  rel="noopener nofollow"
                >
                  {name}
                </a>
              </li>
            ))}
            <li>
              <a
                href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(meta.canonical)}`}
              >
                {words.email}
              </a>
            </li>
          </ul>
        </details>
      )}
      <CopyLink href={markdownPath(page.url)} words={words} copy={textAt}>
        {words.copyMarkdown}
      </CopyLink>
    </div>
  )
}

interface CopyLinkProps {
  href: string
  words: Words
  children: string
  /** What the link's address gives to be copied. */
  copy: (href: string) => Promise<string>
}

/** A link whose click copies instead; without a script or a clipboard it still leads there. */
function CopyLink({ href, words, children, copy }: CopyLinkProps) {
  const [copied, setCopied] = useState(false)
  const onClick = (event: React.MouseEvent) => {
    if (!('clipboard' in navigator) || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void copy(href)
      .then((text) => navigator.clipboard.writeText(text))
      .then(
        () => {
          setCopied(true)
          setTimeout(() => setCopied(false), 1600)
        },
        // What cannot be fetched or copied is opened.
        () => location.assign(href),
      )
  }
  return (
    <a href={href} onClick={onClick} aria-live="polite">
      {copied ? words.copied : children}
    </a>
  )
}

async function textAt(href: string): Promise<string> {
  const response = await fetch(href)
  if (!response.ok) throw new Error(`${href} answered ${response.status}`)
  return response.text()
}

function shareBySystem(what: { title: string; url: string }): void {
  // The reader may change their mind.
  navigator.share(what).catch(() => {})
}

interface Service {
  name: string
  url: (url: string, title: string) => string
}

const services: Record<string, Service> = {
  x: { name: 'X', url: (url, title) => `https://x.com/intent/post?url=${url}&text=${title}` },
  bluesky: { name: 'Bluesky', url: (url, title) => `https://bsky.app/intent/compose?text=${title}%20${url}` },
  linkedIn: { name: 'LinkedIn', url: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
  facebook: { name: 'Facebook', url: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  reddit: { name: 'Reddit', url: (url, title) => `https://www.reddit.com/submit?url=${url}&title=${title}` },
  hackerNews: {
    name: 'Hacker News',
    url: (url, title) => `https://news.ycombinator.com/submitlink?u=${url}&t=${title}`,
  },
  weibo: {
    name: '微博',
    url: (url, title) => `https://service.weibo.com/share/share.php?url=${url}&title=${title}`,
  },
  hatena: { name: 'はてなブックマーク', url: (url) => `https://b.hatena.ne.jp/entry/panel/?url=${url}` },
}

const usual = ['x', 'bluesky', 'linkedIn', 'facebook', 'reddit', 'hackerNews']
const byLanguage: Record<string, string[]> = {
  zh: ['weibo', 'x', 'linkedIn', 'facebook'],
  ja: ['x', 'hatena', 'bluesky', 'facebook'],
}

function servicesFor(lang: string): Service[] {
  return (byLanguage[lang.split('-')[0] ?? ''] ?? usual).flatMap((name) => services[name] ?? [])
}
