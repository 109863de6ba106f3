// SPDX-License-Identifier: Apache-2.0

export interface Input { name: string; kind: 'text' | 'number' | 'boolean'; options: string[]; required: boolean }
interface Schema { $ref?: string; type?: string; enum?: string[]; properties?: Record<string, Schema>; required?: string[] }
interface Operation { requestBody?: { content?: Record<string, { schema?: Schema }> } }
interface Document { paths?: Record<string, { post?: Operation }>; components?: { schemas?: Record<string, Schema> } }

/** The plain fields of a move's body as the server's OpenAPI document lists them; lists and records are left to real forms. */
export function bodyFields(openApi: object, move: string): Input[] {
  const document = openApi as Document;
  const resolve = (schema: Schema | undefined): Schema => (schema?.$ref ? (document.components?.schemas?.[schema.$ref.split('/').pop() ?? ''] ?? {}) : (schema ?? {}));
  const path = Object.keys(document.paths ?? {}).find((name) => name.endsWith(`}/${move}`));
  const content = path ? document.paths?.[path]?.post?.requestBody?.content : undefined;
  const body = resolve(Object.values(content ?? {})[0]?.schema);
  return Object.entries(body.properties ?? {}).flatMap(([name, property]) => {
    const schema = resolve(property);
    if (schema.type === 'array' || schema.type === 'object' || schema.properties) return [];
    const kind = schema.type === 'boolean' ? 'boolean' : schema.type === 'integer' || schema.type === 'number' ? 'number' : 'text';
    return [{ name, kind, options: schema.enum ?? [], required: body.required?.includes(name) ?? false } satisfies Input];
  });
}
