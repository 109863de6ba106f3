// SPDX-License-Identifier: Apache-2.0
/* global SwaggerUIBundle */
SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#document',
  // a link of its own inside the button of each call would be two controls in one
  deepLinking: false,
  // every record of the interface at once is more than anybody reads
  defaultModelsExpandDepth: 0,
  // there is one server, this one: a list of one, without a name, is in the way
  plugins: [() => ({ wrapComponents: { ServersContainer: () => () => null } })],
  // changing calls ask for this header; the session cookie comes along by itself
  requestInterceptor: (request) => {
    request.headers['X-Requested-With'] = 'hientruong';
    return request;
  },
});
