import { ForTag, TablerowTag, type Context, type Emitter } from 'liquidjs'
import { blockTag } from './block-tag'
import { toText } from './values'

/** A loop that knows the loop around it as `forloop.parentloop`, and in which `limit=2` means nothing, as in Ruby's Liquid. */
export class NestedForTag extends ForTag {
  constructor(...args: ConstructorParameters<typeof ForTag>) {
    super(...args)
    const { hash } = this.hash
    for (const name of ['limit', 'offset']) if (hash[name] === undefined) delete hash[name]
  }

  override *render(context: Context, emitter: Emitter): ReturnType<ForTag['render']> {
    const parentloop: unknown = context.getSync(['forloop'])
    // eslint-disable-next-line typescript/unbound-method -- called with its own `this` below; a bound one would be bound again by each loop
    const { push } = context
    context.push = (scope: { forloop?: object }) => {
      if (scope.forloop && !Object.hasOwn(scope.forloop, 'parentloop'))
        Object.assign(scope.forloop, { parentloop })
      return push.call(context, scope)
    }
    try {
      return yield* super.render(context, emitter)
    } finally {
      context.push = push
    }
  }
}

/** A table whose rows stand on lines of their own, as in Ruby's Liquid. */
export class LinedTablerowTag extends TablerowTag {
  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    let first = true
    const write = (html: unknown) => {
      const text = toText(html)
      if (/^<tr class="row\d+">$/.test(text) && first) emitter.write(`${text}\n`)
      else emitter.write(text === '</tr>' ? '</tr>\n' : text)
      if (text.startsWith('<tr')) first = false
    }
    yield* super.render(context, { ...emitter, write })
  }
}

/** `{% ifchanged %}`: a text that is left out where the last one was the same, as the year above each post of a list. */
export const ifchangedTag = () =>
  blockTag(
    'ifchanged',
    () => {},
    (text, _, context) => {
      if (context.getRegister('ifchanged') === text) return ''
      context.setRegister('ifchanged', text)
      return text
    },
  )
