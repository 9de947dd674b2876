import { type Arithmetic, exactArithmetic, type Num } from '@liqlab/core';
import { Ajna, type AjnaSale, ajnaParameters } from '../src/index.js';
import { AuctionFixture } from './auctionFixture.js';

/** {@link AuctionFixture} with Ajna's auction, by default of a pool at 5 % interest. */
export class AjnaFixture extends AuctionFixture {
  readonly mechanism: Ajna;

  constructor(parameters: object = {}, arithmetic: Arithmetic = exactArithmetic) {
    super(arithmetic);
    this.mechanism = new Ajna('ajna', ajnaParameters.parse(parameters), arithmetic);
  }

  opened(position = this.vault()): AjnaSale {
    const sale = this.mechanism.open(position, this.market);
    this.chore(sale, 'open');
    return sale;
  }

  price(sale: AjnaSale): Num {
    return sale.price(this.market);
  }
}
