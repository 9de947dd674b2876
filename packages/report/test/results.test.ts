import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, resultsJson, resultsJsonSchema, resultsSchema } from '../src/index.js';
import { idle, lost, run, sampleResults } from './sampleResults.js';

describe('resultsDocument', () => {
  const results = sampleResults([run('a', { badDebt: 0.1 }), lost('b', 'no'), idle('c')]);

  it('has the format that its schema says, after a round trip through a file', () => {
    expect(resultsSchema.parse(JSON.parse(resultsJson(results)))).toEqual(
      JSON.parse(resultsJson(results)),
    );
  });

  it('carries the hash of all the rest', () => {
    const { hash, ...content } = JSON.parse(resultsJson(results)) as Record<string, unknown>;
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(hash);
  });

  it('gives the same bytes for the same runs, and another hash for another number', () => {
    const again = sampleResults([run('a', { badDebt: 0.1 }), lost('b', 'no'), idle('c')]);
    expect(resultsJson(again)).toBe(resultsJson(results));
    const other = sampleResults([run('a', { badDebt: 0.2 }), lost('b', 'no'), idle('c')]);
    expect(other.hash).not.toBe(results.hash);
  });

  it('says the unit and the formula of every measure, and gives every contender all of them', () => {
    const ids = results.measures.map(({ id }) => id);
    for (const { measures } of results.contenders) expect(Object.keys(measures)).toEqual(ids);
    for (const { formula, unit } of results.measures) {
      expect(formula).not.toBe('');
      expect(unit).not.toBe('');
    }
  });
});

describe('results.schema.json', () => {
  it('says what the schema says; if not: npm run build && npm run schema -w packages/report', () => {
    const file = new URL('../results.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(resultsJsonSchema())),
    );
  });
});

describe('canonicalJson', () => {
  it('writes the keys in order and no white space', () => {
    const value = { b: [1, { d: null, c: 'é"' }], a: 1e21, 10: 0, 9: -0, left: undefined };
    expect(canonicalJson(value)).toBe('{"10":0,"9":0,"a":1e+21,"b":[1,{"c":"é\\"","d":null}]}');
  });

  it('keeps the value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
