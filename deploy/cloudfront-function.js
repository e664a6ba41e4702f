// A CloudFront function for viewer requests: S3 knows no folders, so a folder's page is asked for by its name.
// oxlint-disable-next-line no-unused-vars -- CloudFront calls it.
function handler(event) {
  const { request } = event
  if (request.uri.endsWith('/')) {
    request.uri += 'index.html'
  } else if (!/\.[^./]+$/.test(request.uri)) {
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: `${request.uri}/` } },
    }
  }
  return request
}
