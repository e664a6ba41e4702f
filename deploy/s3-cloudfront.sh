#!/bin/sh
# Puts a built site into an S3 bucket that CloudFront serves: sh s3-cloudfront.sh dist BUCKET DISTRIBUTION
set -eu
dist=$1
bucket=s3://$2
distribution=$3

# What has a hash in its name goes first, so that no page names what is not there yet. It is never deleted:
# pages that are open somewhere may still ask for it.
for folder in _app _img; do
  [ ! -d "$dist/$folder" ] || aws s3 sync "$dist/$folder" "$bucket/$folder" --size-only \
    --cache-control 'public, max-age=31536000, immutable'
done

# The rest is asked for anew. Types that the tool does not know, or gives no encoding, are named.
rest() {
  aws s3 sync "$dist" "$bucket" --delete --cache-control no-cache "$@" --exclude '_app/*' --exclude '_img/*'
}
rest --exclude '*' --include '*.md' --content-type 'text/markdown; charset=utf-8'
rest --exclude '*' --include '*.txt' --content-type 'text/plain; charset=utf-8'
rest --exclude '*' --include '*.webmanifest' --content-type application/manifest+json
rest --exclude '*' --include '*.avif' --content-type image/avif
rest --exclude '*.md' --exclude '*.txt' --exclude '*.webmanifest' --exclude '*.avif' \
  --exclude _headers --exclude _redirects

aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*'
