import type { Liquid } from 'liquidjs'
import { GistTag } from './gist-tag'
import { highlightTag } from './highlight-tag'
import { blockquoteTag, pullquoteTag } from './octopress-quotes'
import { codeblockTag, ImgTag, VideoTag } from './octopress-tags'
import { ifchangedTag, LinedTablerowTag, NestedForTag } from './loop-tags'

/** Adds the tags of Jekyll, and those of plugins that many blogs have, that need no other file to an engine, and takes out what are none of Jekyll's and read files of any folder. */
export function registerTextTags(liquid: Liquid): void {
  for (const name of ['render', 'layout', 'block']) delete liquid.tags[name]
  liquid.registerTag('highlight', highlightTag())
  liquid.registerTag('codeblock', codeblockTag())
  liquid.registerTag('img', ImgTag)
  liquid.registerTag('video', VideoTag)
  liquid.registerTag('blockquote', blockquoteTag())
  liquid.registerTag('pullquote', pullquoteTag())
  liquid.registerTag('gist', GistTag)
  liquid.registerTag('ifchanged', ifchangedTag())
  liquid.registerTag('for', NestedForTag)
  liquid.registerTag('tablerow', LinedTablerowTag)
}
