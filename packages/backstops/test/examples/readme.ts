import { insuranceFund, socialisedLoss } from '@liqlab/backstops';
import { ArithmeticService, BackstopService, exactArithmetic } from '@liqlab/core';
import { Container } from 'inversify';

/** A fund that begins with 1 % of all debt; what it cannot pay, all lenders bear. */
const modules = [insuranceFund.module({ share: 0.01 }), socialisedLoss.module()];

const container = new Container();
container.bind(ArithmeticService).toConstantValue(exactArithmetic);
container.load(...modules);
const { num } = exactArithmetic;
let left = num(25_000);
for (const backstop of container.getAll(BackstopService)) {
  const available = num(backstop.openingCash(1_000_000));
  const paid = backstop.pay({ amount: left, available });
  left = left.minus(paid);
  console.log(`${backstop.id} pays ${paid} of a shortfall of 25000`);
}
// → insurance-fund pays 10000 of a shortfall of 25000
// → socialised-loss pays 15000 of a shortfall of 25000
