/** What is in a browser's caches, by name: the answers that a test finds, or puts there, by their addresses. */
export class FakeCaches {
  readonly all = new Map<string, FakeCache>()
  readonly #base: string

  constructor(base: string) {
    this.#base = base
  }

  async open(name: string): Promise<FakeCache> {
    const cache = this.all.get(name) ?? new FakeCache(this.#base)
    this.all.set(name, cache)
    return cache
  }

  async keys(): Promise<string[]> {
    return [...this.all.keys()]
  }

  async delete(name: string): Promise<boolean> {
    return this.all.delete(name)
  }

  async match(asked: Asked, { cacheName }: { cacheName?: string } = {}): Promise<Response | undefined> {
    for (const [name, cache] of this.all) {
      const found = cacheName === undefined || name === cacheName ? await cache.match(asked) : undefined
      if (found) return found
    }
    return undefined
  }

  /** The paths that a cache has, in the order in which they came. */
  async paths(name: string): Promise<string[]> {
    return (await (await this.open(name)).keys()).map(({ url }) =>
      url.replace(new URL(this.#base).origin, ''),
    )
  }
}

type Asked = string | { url: string }

class FakeCache {
  readonly #answers = new Map<string, Response>()
  readonly #base: string

  constructor(base: string) {
    this.#base = base
  }

  async put(asked: Asked, answer: Response): Promise<void> {
    this.#answers.set(this.#urlOf(asked), answer)
  }

  async addAll(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const answer = await fetch(path)
      if (!answer.ok) throw new TypeError(`${path} answered ${answer.status}`)
      await this.put(path, answer)
    }
  }

  async match(asked: Asked): Promise<Response | undefined> {
    return this.#answers.get(this.#urlOf(asked))?.clone()
  }

  async matchAll(): Promise<Response[]> {
    return [...this.#answers.values()].map((answer) => answer.clone())
  }

  async keys(): Promise<{ url: string }[]> {
    return [...this.#answers.keys()].map((url) => ({ url }))
  }

  async delete(asked: Asked): Promise<boolean> {
    return this.#answers.delete(this.#urlOf(asked))
  }

  #urlOf(asked: Asked): string {
    return new URL(typeof asked === 'string' ? asked : asked.url, this.#base).href
  }
}
