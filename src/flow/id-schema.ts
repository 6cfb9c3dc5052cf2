import * as v from 'valibot';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names found on every object, and the word JavaScript says for a missing answer. */
const refusedIds = new Set(['constructor', 'prototype', 'undefined']);

export const idSchema = v.pipe(
  v.string(),
  v.regex(idPattern, 'is not an id: use small letters, digits and hyphens'),
  v.check((id) => !refusedIds.has(id), 'is a name that is reserved: use another'),
);

export const targetSchema = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'is not a target: write a question or outcome of this flow, or flow/question',
  ),
);
