import { Context, Drop, type Liquid, type Template } from 'liquidjs'
import { isRecord } from '../front-matter/front-matter'
import { limitWork, type Work } from './limits'

/** The engine would call what JavaScript gives all objects; in a template these are names like any others. */
class OwnNames extends Context {
  override readProperty(...[from, key]: Parameters<Context['readProperty']>): unknown {
    if (from instanceof Drop && typeof key === 'string' && key in Object.prototype)
      return from.liquidMethodMissing(key, this)
    const value: unknown = super.readProperty(from, key)
    // Ruby's mappings have a first pair.
    return value === undefined && key === 'first' && isRecord(from) ? Object.entries(from)[0] : value
  }
}

/** Runs a template over the names in a scope; throws where it fails or has done too much. */
export function run(
  liquid: Liquid,
  { templates, scope, work }: { templates: Template[]; scope: object; work: Work },
): string {
  const context = new OwnNames(scope, liquid.options, { sync: true }, { liquid })
  limitWork(context, work)
  return String(liquid.renderSync(templates, context))
}
