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
            {servicesFor(page.lang, words).map(([name, address]) => (
              <li key={name}>
                <a href={addressOf(address, meta.canonical, title)} rel="noopener nofollow">
                  {name}
                </a>
              </li>
            ))}
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

/** A name, and an address with the places of the article's address and title. */
type Service = readonly [name: string, address: string]

const x: Service = ['X', 'https://x.com/intent/post?url={url}&text={title}']
const bluesky: Service = ['Bluesky', 'https://bsky.app/intent/compose?text={title}%20{url}']
const linkedIn: Service = ['LinkedIn', 'https://www.linkedin.com/sharing/share-offsite/?url={url}']
const facebook: Service = ['Facebook', 'https://www.facebook.com/sharer/sharer.php?u={url}']
const reddit: Service = ['Reddit', 'https://www.reddit.com/submit?url={url}&title={title}']
const hackerNews: Service = ['Hacker News', 'https://news.ycombinator.com/submitlink?u={url}&t={title}']
const weibo: Service = ['微博', 'https://service.weibo.com/share/share.php?url={url}&title={title}']
const hatena: Service = ['はてなブックマーク', 'https://b.hatena.ne.jp/entry/panel/?url={url}']

const usual = [x, bluesky, linkedIn, facebook, reddit, hackerNews]
const byLanguage: Record<string, Service[]> = {
  zh: [weibo, x, linkedIn, facebook],
  ja: [x, hatena, bluesky, facebook],
}

function servicesFor(lang: string, { email }: Words): Service[] {
  const services = byLanguage[lang.split('-')[0] ?? ''] ?? usual
  return [...services, [email, 'mailto:?subject={title}&body={url}']]
}

function addressOf(address: string, url: string, title: string): string {
  return address.replace('{url}', encodeURIComponent(url)).replace('{title}', encodeURIComponent(title))
}
