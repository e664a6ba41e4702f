import { Context, type Liquid, type Template } from 'liquidjs'
import { limitWork, type Work } from './limits'

/** Runs a template over the names in a scope; throws where it fails or has done too much. */
export function run(
  liquid: Liquid,
  { templates, scope, work }: { templates: Template[]; scope: object; work: Work },
): string {
  const context = new Context(scope, liquid.options, { sync: true }, { liquid })
  limitWork(context, work)
  return String(liquid.renderSync(templates, context))
}
