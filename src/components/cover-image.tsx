import type { Picture } from '../catalog/types'

interface CoverImageProps {
  picture: Picture
  /** As `<source sizes>` takes it: how wide the picture is drawn. */
  sizes: string
  className?: string
  /** The picture is what the reader sees first: load it before anything else. */
  first?: boolean
}

/** A picture that goes with words which already say everything, so it has no text of its own. */
export function CoverImage({ picture, sizes, className, first = false }: CoverImageProps) {
  const { src, srcSet, width, height, color } = picture
  const image = (
    <img
      className={className}
      src={src}
      width={width}
      height={height}
      style={color === undefined ? undefined : { backgroundColor: color }}
      alt=""
      decoding={first ? undefined : 'async'}
      loading={first ? undefined : 'lazy'}
      fetchPriority={first ? 'high' : undefined}
    />
  )
  if (srcSet === undefined) return image
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet} sizes={sizes} />
      {image}
    </picture>
  )
}
