import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Offer } from '@liqlab/core';
import { BiddingModelError, type Keeper, keeperParameters, makeKeeper } from '../src/index.js';
import { account, bid, pair, reverse, sight, take } from './keeperFixture.js';

const folder = mkdtempSync(join(tmpdir(), 'liqlab-model-'));
const keepers: Keeper[] = [];
afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.close?.();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A keeper whose model runs `onLine`, which has the question in `question` and prints with `say`. */
function external(onLine: string, change: object = {}, onStart = ''): Keeper {
  const file = join(folder, `${keepers.length}.mjs`);
  const lines = [
    "import { createInterface } from 'node:readline';",
    "const say = (answer) => process.stdout.write((typeof answer === 'string' ? answer : JSON.stringify(answer)) + '\\n');",
    onStart,
    "createInterface({ input: process.stdin }).on('line', (line) => {",
    `  const question = JSON.parse(line); ${onLine}`,
    '});',
  ];
  writeFileSync(file, lines.join('\n'));
  const command = [process.execPath, file];
  const kept = { kind: 'external', name: 'kay', timeLimit: 5000, command, ...change };
  const keeper = makeKeeper(keeperParameters.parse(kept));
  keepers.push(keeper);
  return keeper;
}

const amountOf = (keeper: Keeper, offer: Offer = bid()) => {
  const action = keeper.decide([offer], sight())?.action;
  return action?.kind === 'bid' ? action.amount.toNumber() : undefined;
};

describe('a bidding model in a program of its own', () => {
  it('is told what is for sale, and bids its price for the whole lot', () => {
    const keeper = external('say({ price: question.price * 0.9 })');
    expect(amountOf(keeper)).toBeCloseTo(18_000, 9);
    expect(amountOf(keeper, bid({ endsAt: 9 }))).toBeCloseTo(18_000, 9);
  });

  it('is asked with these words', () => {
    const asked =
      "say({ price: Object.keys(question).join() === 'id,kind,lot,tab,asked,endsAt,price,now,funds,gasCost' ? 1 : 2 })";
    expect(amountOf(external(asked))).toBe(10);
  });

  it('asks in a reverse auction for the lot that the cost buys, at most what is left', () => {
    const keeper = external('say({ price: question.now === 0 ? 2000 : 900 })');
    const lot = (now: number) => {
      const action = keeper.decide([reverse()], sight({ now }))?.action;
      return action?.kind === 'reverse-bid' ? action.lot.toString() : undefined;
    };
    expect(lot(0)).toBe('5');
    expect(lot(1)).toBeUndefined();
  });

  it('takes a posted offer that is not dearer than its price', () => {
    const keeper = external('say({ price: 1900 })', { usesFlashLoans: true });
    expect(keeper.decide([take('19000')], sight())?.spends).toBe(19_000);
    expect(keeper.decide([take('19001')], sight())).toBeUndefined();
  });

  it('collects what it won without being asked, and does not outbid itself', () => {
    const keeper = external('process.exit()');
    const own = { ...pair, kind: 'chore', chore: 'settle', beneficiary: account } as const;
    expect(keeper.decide([own], sight())).toBeDefined();
    expect(amountOf(keeper, bid({ leader: account }))).toBeUndefined();
  });
});

describe('a bad or slow answer costs that bid, nothing else', () => {
  const badAnswers = [
    '{}',
    '{"price":-1}',
    '{"price":0}',
    '{"price":"1900"}',
    '{"price":null}',
    '{"price":1e999}',
    '{"price":[1900]}',
    '{"price":1e-9}',
    '{"bid":1900}',
    'garbage',
    '[1]',
    '',
    '{"price":',
    '7',
    'null',
  ];

  it('whatever the answer is', () => {
    const keeper = external(
      `if (question.id % 2) say(${JSON.stringify(badAnswers)}[(question.id - 1) / 2]);
       else say({ price: 1000 + question.id });`,
    );
    for (const [index] of badAnswers.entries()) {
      expect(amountOf(keeper)).toBeUndefined();
      expect(amountOf(keeper)).toBe((1000 + 2 * (index + 1)) * 10);
    }
  });

  it.each(['', 'id: question.id, '])('too late, with {%sprice}', (id) => {
    const sleep = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);';
    const slow = `if (question.id === 1) ${sleep} say({ ${id}price: 1000 + question.id });`;
    const keeper = external(slow, { timeLimit: 200 });
    const amounts = Array.from({ length: 12 }, () => amountOf(keeper));
    expect(amounts[0]).toBeUndefined();
    expect(amounts.at(-1)).toBe(10_120);
    for (const [index, amount] of amounts.entries()) {
      expect([undefined, (1000 + index + 1) * 10]).toContain(amount);
    }
  });

  it('what it prints before its first answer is skipped', () => {
    const keeper = external('say({ price: 1000 })', {}, 'say("model 1.0"); say("ready");');
    expect([1, 2].map(() => amountOf(keeper))).toEqual([10_000, 10_000]);
  });

  it('answers nothing once it has ended, without a wait', () => {
    const keeper = external('if (question.id === 2) process.exit(3); say({ price: 1000 });', {
      timeLimit: 60_000,
    });
    expect([1, 2, 3].map(() => amountOf(keeper))).toEqual([10_000, undefined, undefined]);
  });

  it('is ended when it was silent to twenty questions in a row', () => {
    const keeper = external('', { timeLimit: 5 });
    const start = performance.now();
    for (let question = 0; question < 1000; question += 1) expect(amountOf(keeper)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('cannot drown the run in what nobody asked for', () => {
    const flood = 'setInterval(() => { for (let i = 0; i < 5000; i += 1) say("noise"); }, 1);';
    const keeper = external('say({ id: question.id, price: 1000 })', { timeLimit: 300 }, flood);
    const amounts = Array.from({ length: 5 }, () => amountOf(keeper));
    for (const amount of amounts) expect([undefined, 10_000]).toContain(amount);
  });

  it('whose command does not exist is bad input', () => {
    const parameters = { kind: 'external', name: 'kay', command: ['/nowhere/model'] };
    const keeper = makeKeeper(keeperParameters.parse(parameters));
    expect(() => amountOf(keeper)).toThrow(BiddingModelError);
    expect(() => amountOf(keeper)).toThrow(/\/nowhere\/model cannot be started \(ENOENT\)/);
  });

  it('is ended with the run, also twice', () => {
    const keeper = external('say({ price: 1000 })');
    expect(amountOf(keeper)).toBe(10_000);
    keeper.close?.();
    keeper.close?.();
    expect(amountOf(keeper)).toBeUndefined();
  });
});
