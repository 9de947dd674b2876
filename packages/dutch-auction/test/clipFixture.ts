import { type Arithmetic, exactArithmetic } from '@liqlab/core';
import { MakerClip, type MakerClipSale, makerClipParameters } from '../src/index.js';
import { AuctionFixture } from './auctionFixture.js';

/** {@link AuctionFixture} with Maker's auction, by default as deployed for ETH-A. */
export class ClipFixture extends AuctionFixture {
  readonly mechanism: MakerClip;

  constructor(parameters: object = {}, arithmetic: Arithmetic = exactArithmetic) {
    super(arithmetic);
    this.mechanism = new MakerClip('clip', makerClipParameters.parse(parameters), arithmetic);
  }

  opened(position = this.vault()): MakerClipSale {
    const sale = this.mechanism.open(position, this.market);
    this.chore(sale, 'open');
    return sale;
  }

  govern(parameters: object): void {
    this.mechanism.govern(makerClipParameters.parse(parameters));
  }

  price(sale: MakerClipSale): string {
    return sale.condition(this.market.now).price.toString();
  }

  needsReset(sale: MakerClipSale): boolean {
    return sale.condition(this.market.now).needsReset;
  }
}
