/** What is known of a picture of the source folder; sizes in pixels, as it is seen (EXIF's turns done). */
export interface ImageFacts {
  width: number
  height: number
  /** A drawing without a size of its own: it fills its column in this ratio. */
  fluid?: boolean
  /** Its mean colour, `#rrggbb`, or white where dark strokes can be seen through; absent where others can, or nobody looked. */
  color?: string
  /** Copies in AVIF, narrowest first; none where they would save nothing. */
  copies: Copy[]
}

/** A copy in the cache folder, with what tells a damaged one. */
export interface Copy {
  width: number
  name: string
  hash: string
}

/** Pictures by their site path, decoded. */
export type Images = ReadonlyMap<string, ImageFacts>

/** The folder of the site that copies go to. */
export const copyFolder = '_img'

/** Files that are pictures, by their names. */
export const pictureName = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i
