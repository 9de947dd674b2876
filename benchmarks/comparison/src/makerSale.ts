import { ScriptedMarket } from '@liqlab/conformance';
import { type Account, type Asset, exactArithmetic, parseParameters } from '@liqlab/core';
import { MakerClip, type MakerClipSale, makerClipParameters } from '@liqlab/dutch-auction';

/** One open sale of Maker's Dutch auction, in a market where only time passes. */
export interface MakerSale {
  readonly market: ScriptedMarket;
  readonly sale: MakerClipSale;
  /** Has all the money it may need. */
  readonly keeper: Account;
  readonly ether: Asset;
  readonly dai: Asset;
}

/** What is sold: whole tokens, and the oracle price in dai. */
export interface MakerVault {
  readonly oraclePrice: string;
  readonly lot: string;
  readonly debt: string;
}

// ETH-A: a vault may owe up to two thirds of its collateral's value.
const threshold = '0.66';

/** Opens the sale of a whole vault at second 0, in exact arithmetic. */
export function openMakerSale(parameters: unknown, vault: MakerVault): MakerSale {
  const { num } = exactArithmetic;
  const market = new ScriptedMarket(exactArithmetic);
  const { ledger } = market;
  const ether = ledger.addAsset('ETH', 18);
  const [dai, token] = [ledger.addAsset('DAI', 18), ledger.addAsset('owed DAI', 18)];
  market.setPrice(ether, vault.oraclePrice);
  market.setPrice(dai, 1);
  const owner = ledger.addAccount('borrower', 'vault');
  ledger.endow(owner, ether, num(vault.lot));
  ledger.endow(owner, token, num(vault.debt));
  ledger.endow(market.accounts.treasury, dai, num(vault.debt));
  const keeper = market.addKeeper('keeper', dai, vault.debt);
  const id = 'dutch-auction/maker-clip';
  const rules = parseParameters(id, makerClipParameters, parameters);
  const sale = new MakerClip(id, rules, exactArithmetic).open(
    {
      id: 1,
      owner,
      collaterals: [{ asset: ether, amount: num(vault.lot), liquidationThreshold: num(threshold) }],
      debts: [{ asset: dai, token, amount: num(vault.debt) }],
    },
    market,
  );
  market.post(sale.execute({ kind: 'chore', chore: 'open', by: keeper }, market));
  return { market, sale, keeper, ether, dai };
}
