import type { Properties } from 'hast'
import { find, html, type Info } from 'property-information'
import type { Attributes } from '../tree'

/** HTML attributes as hast properties: their names and types are hast's, and the order is kept. */
export function toProperties(attributes: Attributes): Properties {
  const properties: Properties = {}
  for (const [name, value] of attributes) {
    if (name === 'class') properties.className = words(value)
    else if (name === 'id' && value.trim() === '') continue
    else if (name === 'id' || name === 'href' || name === 'src' || name === 'alt') properties[name] = value
    else addProperty(properties, name, value)
  }
  return properties
}

function addProperty(properties: Properties, name: string, value: string): void {
  // Of `constructor`, which every object has, nothing is known, and what writes HTML would ask again.
  const info = find(html, name) as Info | undefined
  if (!info) return
  if (info.boolean && (value === '' || value.toLowerCase() === name.toLowerCase()))
    properties[info.property] = true
  else if (info.overloadedBoolean && value === '') properties[info.property] = true
  else if (info.spaceSeparated) properties[info.property] = words(value)
  else properties[info.property] = value
}

const words = (value: string): string[] => value.split(/\s+/).filter((word) => word !== '')
