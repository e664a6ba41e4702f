import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { draftScriptOf } from './app'
import type { App } from './app'
import { draftPage } from './lay-out/draft'
import { draftFolder } from './cache-folders'
import { openStaging, swap, sweep } from './output-folder'
import { prerender, shellName } from './output/prerender'
import { policyOf } from './policy/policy'
import type { Site } from './site'

const noText = async () => ''

/** Leaves the draft page of a site that is published without one where `preview` finds it. */
export async function keepDraftPage({
  site,
  app,
  out,
}: {
  site: Site
  app: App
  out: string
}): Promise<void> {
  const folder = draftFolder(out)
  const script = draftScriptOf(app)
  sweep(folder)
  if (site.draftScript !== undefined || script === undefined) {
    return rm(folder, { recursive: true, force: true })
  }
  const outside = { app, customHead: site.customHead.text, policy: policyOf(site, app.template) }
  const drawing = {
    ...outside,
    shell: shellName(outside),
    base: site.base,
    nameOf: noText,
    textOf: noText,
    version: app.version,
    siteKey: '',
  }
  // Another build of the same blog may be as far: each has a folder of its own.
  const staging = openStaging(folder)
  try {
    for (const file of await prerender(draftPage(site, script), drawing)) {
      const target = path.join(staging, file.path)
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(target, await file.make())
    }
    swap(staging, folder)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}
