// SPDX-License-Identifier: Apache-2.0
/* global SwaggerUIBundle */
SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#document',
  deepLinking: true,
  // changing calls ask for this header; the session cookie comes along by itself
  requestInterceptor: (request) => {
    request.headers['X-Requested-With'] = 'hientruong';
    return request;
  },
});
