import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { htmlReport, pageAssets, reportPictures } from '../src/index.js';
import { richResults } from './richResults.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const isThere = existsSync(executablePath);
if (!isThere) {
  console.warn(
    `No Chromium at ${executablePath}: the page is not tested in a browser. ` +
      'Install Debian’s package chromium, or name another one in the variable CHROMIUM.',
  );
}
jest.setTimeout(120_000);

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const contenders = [
  'fixed-bonus/a',
  'fixed-bonus/b',
  'dutch-auction/c',
  '<img src=x onerror=alert(1)>',
];
const figures = [
  'own',
  'tradeoff',
  'dollars',
  'slippage',
  'waiting',
  'timeline',
  'map',
  'distribution',
];

(isThere ? describe : describe.skip)('index.html in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liqlab-page-'));
  const file = join(folder, 'index.html');
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, htmlReport(richResults(contenders), pageAssets()));
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(width: number, colorScheme: 'light' | 'dark') {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) problems.push(request.url());
    });
    page.on('dialog', (dialog) => {
      problems.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('html[data-ready="yes"]');
    return { page, problems, close: () => context.close() };
  }

  const paths = (page: Page, figure: string): Promise<string[]> =>
    page.$$eval(`[data-figure="${figure}"] svg path`, (all) =>
      all.map((path) => path.getAttribute('d') ?? ''),
    );

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('draws every chart, %d pixels wide, %s, and says no error', async (width, scheme) => {
    const { page, problems, close } = await open(width, scheme);
    for (const figure of figures) expect((await paths(page, figure)).length).toBeGreaterThan(5);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const brightness = Number(/\d+/.exec(ground)?.[0]);
    expect(brightness > 128).toBe(scheme === 'light');
    expect(problems).toEqual([]);
    await close();
  });

  it('draws and tells another measure, another scenario, another run', async () => {
    const { page, problems, close } = await open(1280, 'light');
    const changes = [
      ['tradeoff', 'y', 'borrowerLoss'],
      ['distribution', 'measure', 'borrowerLoss'],
      ['own', 'measure', 'longestWait'],
      ['dollars', 'scope', '2'],
      ['timeline', 'run', 'dutch-auction/c'],
    ] as const;
    for (const [figure, control, value] of changes) {
      const table = () => page.textContent(`[data-table="${figure}"]`);
      const before = [await paths(page, figure), await table()];
      await page.selectOption(`select[data-control="${figure}"][name="${control}"]`, value);
      expect(await table()).not.toBe(before[1]);
      if (figure !== 'timeline') expect(await paths(page, figure)).not.toEqual(before[0]);
    }
    const first = await page.textContent('[data-table="ranking"]');
    await page.selectOption('select[data-control="ranking"]', '1');
    expect(await page.textContent('[data-table="ranking"]')).not.toBe(first);
    await page.selectOption('select[data-control="scenarios"]', 'borrowerLoss');
    expect(await page.textContent('[data-table="scenarios"]')).toContain('borrower loss');
    expect(problems).toEqual([]);
    await close();
  });

  it('shows values where the pointer is', async () => {
    const { page, problems, close } = await open(1280, 'light');
    await page.locator('[data-figure="dollars"]').scrollIntoViewIfNeeded();
    const boxes = await Promise.all(
      (await page.locator('[data-figure="dollars"] svg path').all()).map((bar) =>
        bar.boundingBox(),
      ),
    );
    // The widest are the bars of what lenders got; the grid's lines have no height.
    const [bar] = boxes
      .flatMap((box) => (box && box.height > 5 && box.height < 40 ? [box] : []))
      .sort((one, other) => other.width - one.width);
    if (!bar) throw new Error('no bar');
    await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2, { steps: 3 });
    await page.waitForFunction(() =>
      /lenders: \d+\.\d+%/.test(
        document.querySelector('[data-figure="dollars"]')?.textContent ?? '',
      ),
    );
    expect(problems).toEqual([]);
    await close();
  });

  it('zooms the time line', async () => {
    const { page, problems, close } = await open(1280, 'light');
    const chart = page.locator('[data-figure="timeline"]');
    await chart.scrollIntoViewIfNeeded();
    const before = await paths(page, 'timeline');
    const box = await chart.boundingBox();
    if (!box) throw new Error('no chart');
    // The left handle of the slider, to the middle.
    await page.mouse.move(box.x + 65, box.y + box.height - 21);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 21, { steps: 8 });
    await page.mouse.up();
    await page.waitForFunction(
      (known) =>
        [...document.querySelectorAll('[data-figure="timeline"] svg path')].some(
          (path) => !known.includes(path.getAttribute('d') ?? ''),
        ),
      before,
    );
    expect(problems).toEqual([]);
    await close();
  });

  it('changes its colours when asked, by keyboard too', async () => {
    const { page, problems, close } = await open(1280, 'light');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.focus('#theme');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await page.getAttribute('#theme', 'aria-label')).toBe('Colours: dark');
    expect(problems).toEqual([]);
    await close();
  });

  it('has pictures for Markdown that a viewer of SVG can read', async () => {
    const { page, close } = await open(1280, 'light');
    const pictures = Object.entries(await reportPictures(richResults(contenders)));
    expect(pictures.map(([file]) => file)).toContain('figures/dollars.svg');
    for (const [file, text] of pictures) {
      const problem = await page.evaluate((svg) => {
        const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
        return read.querySelector('parsererror')?.textContent ?? '';
      }, text);
      expect(`${file}: ${problem}`).toBe(`${file}: `);
    }
    await close();
  });

  it('opens its tables for print', async () => {
    const { page, problems, close } = await open(1280, 'dark');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('details.numbers:not([open])').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('details.numbers[open]').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('has a name for every chart, control and table', async () => {
    const { page, close } = await open(1280, 'light');
    for (const figure of figures) {
      const label = await page.getAttribute(`[data-figure="${figure}"]`, 'aria-label');
      expect(label?.length).toBeGreaterThan(10);
    }
    const bare = await page.evaluate(
      () =>
        [...document.querySelectorAll('select')].filter(({ labels }) => !labels?.[0]?.textContent)
          .length + [...document.querySelectorAll('table')].filter((one) => !one.caption).length,
    );
    expect(bare).toBe(0);
    await close();
  });
});
