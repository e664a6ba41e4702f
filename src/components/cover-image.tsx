import type { Picture } from '../catalog/types'

interface CoverImageProps {
  picture: Picture
  /** As `<img sizes>` takes it. */
  sizes: string
  className?: string
  /** The picture is what the reader sees first: load it before anything else. */
  first?: boolean
}

/** A picture that goes with words which already say everything, so it has no text of its own. */
export function CoverImage({ picture, sizes, className, first = false }: CoverImageProps) {
  return (
    <img
      className={className}
      src={picture.src}
      srcSet={picture.srcSet}
      sizes={picture.srcSet === undefined ? undefined : sizes}
      width={picture.width}
      height={picture.height}
      alt=""
      decoding="async"
      loading={first ? undefined : 'lazy'}
      fetchPriority={first ? 'high' : undefined}
    />
  )
}
