import { generateBook, randomStream, screenBook } from '@liqlab/market';

const stream = randomStream(1, 'demo', 0, 'book');
const drawn = generateBook({ positions: 300, firstPrice: 168 }, stream);

/** At a price of 120 some have borrowed more than their collateral is worth; they are set aside. */
const { book, setAside } = screenBook(drawn, 120);
console.log(`${book.ids.length} positions; ${setAside.length} set aside`);
// → 244 positions; 56 set aside
