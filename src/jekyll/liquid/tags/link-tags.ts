import { Tag, type Context, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs'
import type { SourceDocument } from '../../source'
import { fail, type TagSite } from '../expansion'
import { toText } from '../../../text/liquid/values'

function addressTag(site: TagSite, find: (name: string) => string | undefined, what: string) {
  return class extends Tag {
    readonly #token: TagToken

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid)
      this.#token = token
    }

    render(context: Context): string {
      const { args } = this.#token
      const name = args.includes('{{')
        ? toText(this.liquid.renderSync(this.liquid.parse(args), context))
        : args
      const url = find(name.trim())
      if (url !== undefined) return site.model.source.config.baseurl + url
      const message = `There is no ${what} ${name.trim()} to link to.`
      const remedy = 'Write its path from the source folder, as it is there.'
      return fail(site, this.#token, { rule: 'liquid/unknown-link', message, remedy })
    }
  }
}

function linkFinder({ model }: TagSite): (name: string) => string | undefined {
  return (name) => {
    const { documents, statics, unlisted, config } = model.source
    const path = name.replace(/^\//, '')
    const isAt = ({ source }: { source: string }) =>
      source === path || source === `${config.collectionsDir}/${path}`
    return [...documents, ...unlisted].find(isAt)?.url ?? statics.find(isAt)?.path
  }
}

const stem = ({ source }: SourceDocument) => source.replace(/\.[^./]+$/, '')
const inPosts = (post: SourceDocument) => stem(post).replace(/(^|\/)_posts\//, '$1')

function postFinder({ model }: TagSite): (name: string) => string | undefined {
  return (name) => {
    const posts = [...model.source.documents, ...model.source.unlisted].filter(
      ({ collection }) => collection === 'posts',
    )
    const path = name.replace(/^\//, '')
    return (
      posts.find((post) => inPosts(post) === path) ?? posts.find((post) => stem(post).endsWith(`/${path}`))
    )?.url
  }
}

/** `{% link path %}`: the address of a file. */
export function linkTag(site: TagSite) {
  return addressTag(site, linkFinder(site), 'file')
}

/** `{% post_url 2020-01-02-name %}`: the address of a post. */
export function postUrlTag(site: TagSite) {
  return addressTag(site, postFinder(site), 'post')
}
