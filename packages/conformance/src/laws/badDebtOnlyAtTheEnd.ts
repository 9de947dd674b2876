import type { Num } from '@liqlab/core';
import type { ExamWorld } from '../world/examWorld.js';
import { gameLaw } from './gameLaw.js';
import { judgeSales, type SaleMoment } from './judgeSales.js';

const relative = 1e-9;

/**
 * L5. A sale of a slice of the position may lose that slice's debt while the rest of the position
 * lives on; then it must not have put up a larger share of the debt than of the collateral.
 */
export const badDebtOnlyAtTheEnd = gameLaw({
  id: 'L5',
  title: 'bad debt only when the collateral is gone',
  formula:
    'written off > 0 ⇒ still for sale = 0, returned = 0, and the borrower has no collateral left or ' +
    'debt put up / debt ≤ lot / collateral',
  judge: ({ transcript }) =>
    judgeSales(transcript, (moment) => {
      const { badDebt } = transcript.world.market.accounts;
      const lost = moment.sale.position.debts
        .map(({ token }) => moment.flows.netOf(badDebt, token))
        .find((amount) => !amount.isZero());
      return lost && tooSoon(moment, lost, transcript.world);
    }),
});

function tooSoon({ flows, sale }: SaleMoment, lost: Num, world: ExamWorld): string | undefined {
  const { escrow } = world.market.accounts;
  const { owner, collaterals, debts } = sale.position;
  for (const { asset } of collaterals) {
    const left = flows.netOf(escrow, asset).plus(flows.receivedBy(owner, asset));
    if (!left.isZero())
      return `${lost} was written off, but ${left} ${asset.id} was left of the lot`;
  }
  const [held, owed] = [collaterals[0], debts[0]];
  if (!held || !owed || collaterals.length + debts.length > 2) return undefined;
  const sharePutUp = flows.lot.toNumber() / held.amount.toNumber();
  const debtPutUp = flows.gaveOf(owner, owed.token).toNumber() / owed.amount.toNumber();
  if (debtPutUp <= sharePutUp * (1 + relative) + relative) return undefined;
  return (
    `${lost} was written off: ${debtPutUp} of the debt was put up with ${sharePutUp} of the ` +
    'collateral, so the borrower kept collateral that should have paid'
  );
}
