import { Tag, type Context } from 'liquidjs'
import { once } from '../../../catalog/once'
import type { Source, SourceDocument } from '../../source'
import { fail, type TagSite } from '../expansion'
import { toText } from '../../../text/liquid/values'

function addressTag(site: TagSite, find: (name: string) => string | undefined, what: string) {
  return class extends Tag {
    render(context: Context): string {
      const { args } = this.token
      const name = args.includes('{{')
        ? toText(this.liquid.renderSync(this.liquid.parse(args), context))
        : args
      const url = find(name.trim())
      if (url !== undefined) return site.model.source.config.baseurl + url
      const message = `There is no ${what} ${name.trim()} to link to.`
      const remedy = 'Write its path from the source folder, as it is there.'
      return fail(site, this.token, { rule: 'liquid/unknown-link', message, remedy })
    }
  }
}

type Addresses = ReadonlyMap<string, string>

// Of several with one name the first counts.
const named = (entries: readonly [name: string, url: string][]): Addresses => new Map(entries.toReversed())

const filesOf = once(({ documents, unlisted, statics, config }: Source): Addresses => {
  const root = `${config.collectionsDir}/`
  const files = [
    ...[...documents, ...unlisted].map(({ source, url }) => ({ source, url })),
    ...statics.map(({ source, path }) => ({ source, url: path })),
  ]
  return named(
    files.flatMap(({ source, url }) => {
      const names = source.startsWith(root) ? [source, source.slice(root.length)] : [source]
      return names.map((name): [string, string] => [name, url])
    }),
  )
})

const stem = ({ source }: SourceDocument) => source.replace(/\.[^./]+$/, '')
const inPosts = (post: SourceDocument) => stem(post).replace(/(^|\/)_posts\//, '$1')

// A post that has exactly this name comes before those whose path only ends so.
const postsOf = once(({ documents, unlisted }: Source): Addresses => {
  const posts = [...documents, ...unlisted].filter(({ collection }) => collection === 'posts')
  return named([
    ...posts.map((post): [string, string] => [inPosts(post), post.url]),
    ...posts.flatMap((post) => endsOf(stem(post)).map((end): [string, string] => [end, post.url])),
  ])
})

function endsOf(path: string): string[] {
  const [, ...parts] = path.split('/')
  return parts.map((_, at) => parts.slice(at).join('/'))
}

function finder({ model }: TagSite, addressesOf: (source: Source) => Addresses) {
  return (name: string) => addressesOf(model.source).get(name.replace(/^\//, ''))
}

/** `{% link path %}`: the address of a file. */
export function linkTag(site: TagSite) {
  return addressTag(site, finder(site, filesOf), 'file')
}

/** `{% post_url 2020-01-02-name %}`: the address of a post. */
export function postUrlTag(site: TagSite) {
  return addressTag(site, finder(site, postsOf), 'post')
}
