import { Tag, type Liquid } from 'liquidjs'
import type { TagSite } from './expansion'
import { includeCodeTag } from './tags/include-code-tag'
import { includeTag } from './tags/include-tag'
import { linkTag, postUrlTag } from './tags/link-tags'

/** A tag that writes nothing: what a theme's plugin would have put into the page's head. */
class NothingTag extends Tag {
  render(): string {
    return ''
  }
}

/** Adds Jekyll's tags that read other files to an engine. */
export function registerTags(liquid: Liquid, site: TagSite): void {
  liquid.registerTag('include', includeTag(site, 'includes'))
  liquid.registerTag('include_cached', includeTag(site, 'includes'))
  liquid.registerTag('include_relative', includeTag(site, 'document'))
  liquid.registerTag('include_code', includeCodeTag(site))
  liquid.registerTag('link', linkTag(site))
  liquid.registerTag('post_url', postUrlTag(site))
  liquid.registerTag('seo', NothingTag)
  liquid.registerTag('feed_meta', NothingTag)
}
