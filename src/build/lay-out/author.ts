import { listIn, recordIn, recordOf, textIn } from '../../catalog/front-matter'
import type { Author, Post } from '../../catalog/types'
import { authorLink } from '../site'
import type { Site } from '../site'

/** The author of a post: its `author` in `_data/authors.yml`, else that name, else the site's own author. */
export function authorOf(site: Site, post: Post, profile: boolean): Author | undefined {
  return authorNamed(site, post.author, profile)
}

/** The author that a front matter's `author` means; the site's own where it is empty. */
export function authorNamed(site: Site, said: string | undefined, profile: boolean): Author | undefined {
  const known = recordOf(site.source.data['authors'])
  const record = said ? recordOf(known[said]) : recordIn(site.source.config.values, 'author')
  const name = textIn(record, 'name') || said
  if (!name) return undefined
  const avatar = textIn(record, 'avatar')
  const url = textIn(record, 'url')
  return {
    name,
    url: url && authorLink(site, url),
    avatar: avatar && authorLink(site, avatar),
    bio: profile ? textIn(record, 'bio') : undefined,
    organization: textIn(record, 'type') === 'organization' || undefined,
    links: profiles.flatMap(([key, title, address]) =>
      listIn(record, key).map((user) => ({ title, url: authorLink(site, address(String(user))) })),
    ),
  }
}

const profiles: [key: string, title: string, address: (user: string) => string][] = [
  ['email', 'Email', (user) => `mailto:${user}`],
  ['github', 'GitHub', (user) => `https://github.com/${user}`],
  ['mastodon', 'Mastodon', (user) => user],
  ['twitter', 'Twitter', (user) => `https://twitter.com/${user}`],
  ['linkedin', 'LinkedIn', (user) => `https://www.linkedin.com/in/${user}`],
  ['medium', 'Medium', (user) => `https://medium.com/${user}`],
  ['weibo', 'Weibo', (user) => `https://www.weibo.com/${user}`],
  ['zhihu', 'Zhihu', (user) => `https://www.zhihu.com/people/${user}`],
  ['facebook', 'Facebook', (user) => `https://www.facebook.com/${user}`],
  ['telegram', 'Telegram', (user) => `https://t.me/${user}`],
  ['npm', 'npm', (user) => `https://www.npmjs.com/~${user}`],
]
