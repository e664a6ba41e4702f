import { recordIn, textIn } from '../../catalog/front-matter'
import type { FrontMatter } from '../../catalog/front-matter'
import type { Comments } from '../../catalog/page-data'
import type { Post } from '../../catalog/types'
import { absolute } from '../site'
import type { Site } from '../site'

/**
 * Where an article's comments are, as `_config.yml` says: `comments.provider` and that provider's own keys, as TeXt and
 * Minimal Mistakes name them; nothing where the page says `comments: false`, or what the provider needs is missing.
 */
export function commentsOf(site: Site, frontMatter: FrontMatter, post: Post): Comments | undefined {
  const { values } = site.source.config
  const config = recordIn(values, 'comments')
  const provider = textIn(config, 'provider')
  if (!provider || frontMatter['comments'] === false) return undefined
  const own = recordIn(config, provider)
  const repository = textIn(own, 'repo') ?? textIn(values, 'repository')
  if (provider === 'disqus') return disqus(textIn(own, 'shortname'), absolute(site, post.url), frontMatter)
  if (provider === 'giscus') return repository ? giscus(own, repository) : undefined
  if (provider === 'utterances') return repository ? utterances(own, repository) : undefined
  return undefined
}

// A thread that a blog has had for years is found by these two: by `key`, as TeXt gives it, and by the address.
function disqus(shortname: string | undefined, url: string, frontMatter: FrontMatter): Comments | undefined {
  return shortname
    ? { provider: 'disqus', shortname, url, identifier: textIn(frontMatter, 'key') }
    : undefined
}

function giscus(own: FrontMatter, repo: string): Comments {
  const flag = (key: string, otherwise: string) => {
    const value = own[key]
    return value === undefined ? otherwise : value === true || Number(value) === 1 ? '1' : '0'
  }
  return {
    provider: 'giscus',
    settings: {
      repo,
      'repo-id': textIn(own, 'repo_id') ?? '',
      category: textIn(own, 'category_name') ?? textIn(own, 'category') ?? '',
      'category-id': textIn(own, 'category_id') ?? '',
      mapping: textIn(own, 'mapping') ?? textIn(own, 'discussion_term') ?? 'pathname',
      term: textIn(own, 'term') ?? '',
      strict: flag('strict', '0'),
      'reactions-enabled': flag('reactions_enabled', '1'),
      'emit-metadata': '0',
      'input-position': textIn(own, 'input_position') ?? 'top',
    },
  }
}

function utterances(own: FrontMatter, repo: string): Comments {
  const label = textIn(own, 'label')
  return {
    provider: 'utterances',
    settings: { repo, 'issue-term': textIn(own, 'issue_term') ?? 'pathname', ...(label && { label }) },
  }
}
