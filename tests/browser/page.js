// page.js FOLDER PAGE.html...: exported pages in a real browser (Chromium, headless). Nothing may be
// loaded, nothing logged, nothing run; the keyboard reaches everything and shows where it is; axe
// finds nothing; print leaves nothing out. Pictures go to FOLDER. Prints TAP.
'use strict';
const path = require('path');
const fs = require('fs');
const folder = process.argv[2], pages = process.argv.slice(3);
const need = name => require(require.resolve(name, {paths: [folder]}));
const puppeteer = need('puppeteer-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js', {paths: [folder]}), 'utf8');

let n = 0, failed = 0;
function test(name, problems) {
	n++;
	for (const p of problems) console.log('# ' + p);
	failed += problems.length > 0;
	console.log((problems.length ? 'not ok ' : 'ok ') + n + ' - ' + name);
}

// A tab on a page, with what it did that it should not.
async function open(browser, file, width) {
	const tab = await browser.newPage(), url = 'file://' + path.resolve(file), bad = [];
	await tab.setViewport({width, height: 900});
	tab.on('console', m => bad.push('console: ' + m.text()));
	tab.on('pageerror', e => bad.push('error: ' + e.message));
	tab.on('dialog', d => { bad.push('dialog: ' + d.message()); d.dismiss(); });
	tab.on('request', r => { if (r.url() !== url) bad.push('request: ' + r.url()); });
	await tab.goto(url, {waitUntil: 'networkidle0'});
	return {tab, bad};
}

async function check_axe(browser, file, name, scheme) {
	const {tab} = await open(browser, file, 1400);
	await tab.setBypassCSP(true); // for axe itself; the page is loaded anew
	await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
	await tab.reload();
	await tab.evaluate(axe);
	await tab.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
	const found = await tab.evaluate(() => globalThis.axe.run(document, {resultTypes: ['violations']}));
	test(`${name}: axe, ${scheme}`, found.violations.map(v =>
		`${v.impact} ${v.id}: ${v.help} (${v.nodes.length}, as ${v.nodes[0].target})`));
	await tab.screenshot({path: path.join(folder, `${name}-${scheme}.png`)});
	await tab.close();
}

// Where the focus is: what it is, and whether one can see it.
const focused = () => {
	const e = document.activeElement;
	if (!e || e === document.body) return null;
	const s = getComputedStyle(e), r = e.getBoundingClientRect();
	return {what: e.tagName + ' ' + (e.id || e.textContent.slice(0, 20)),
		seen: (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) && r.width > 0 &&
			r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth};
};

async function check_keyboard(browser, file, name) {
	const {tab} = await open(browser, file, 1400), unseen = [];
	const wanted = await tab.evaluate(() =>
		document.querySelectorAll('a[href], summary, [tabindex="0"]').length);
	const closed = await tab.evaluate(() =>
		document.querySelectorAll('details:not([open]) a[href]').length);
	const most = 200; // of a large page, its beginning
	let steps = 0;
	for (; steps <= wanted && steps < most; steps++) {
		await tab.keyboard.press('Tab');
		const at = await tab.evaluate(focused);
		if (!at) break;
		if (!at.seen && unseen.length < 5) unseen.push('focus is not seen on ' + at.what);
	}
	if (steps !== Math.min(wanted - closed, most))
		unseen.push(`${steps} places for the focus, not ${wanted - closed}`);
	test(`${name}: Tab goes through everything`, unseen);
	await tab.close();
}

// The counterparts of a unit, and how many of them are lit.
const lit_with = where => {
	const unit = document.querySelector(where);
	const passage = [...unit.classList].find(c => /^p\d+$/.test(c));
	const others = [...document.querySelectorAll('.' + passage)].filter(u => u !== unit);
	return {open: unit.querySelector('details').open, others: others.length,
		lit: others.filter(u => getComputedStyle(u).backgroundColor !== 'rgba(0, 0, 0, 0)').length};
};

// A click on the text of a unit lights up its counterparts.
async function check_click(browser, file, name) {
	const {tab, bad} = await open(browser, file, 1400);
	const text = await tab.$('main .unit:has(summary) bdi');
	if (text) {
		await text.click();
		const state = await tab.evaluate(lit_with, 'main .unit:has(summary)');
		if (!state.others || state.lit !== state.others)
			bad.push(`${state.lit} of ${state.others} counterparts are lit`);
	}
	test(`${name}: counterparts by a click`, bad);
	await tab.close();
}

// A unit with counterparts: opened by keyboard it names them, and lights them up; a link goes there.
async function check_counterparts(browser, file, name) {
	const {tab, bad} = await open(browser, file, 1400);
	const some = await tab.$('main summary');
	if (some) {
		await some.focus();
		await tab.keyboard.press('Enter');
		const state = await tab.evaluate(lit_with, 'main .unit:focus-within');
		if (!state.open) bad.push('Enter does not open the counterparts');
		if (!state.others || state.lit !== state.others)
			bad.push(`${state.lit} of ${state.others} counterparts are lit`);
		await tab.keyboard.press('Tab');
		const to = await tab.evaluate(() => document.activeElement.getAttribute('href'));
		await tab.keyboard.press('Enter');
		const there = await tab.evaluate(id => {
			const r = document.querySelector(id).getBoundingClientRect();
			return location.hash === id && r.top >= 0 && r.top < innerHeight && r.left < innerWidth;
		}, to);
		if (!there) bad.push(`a link to ${to} does not show it`);
		await tab.screenshot({path: path.join(folder, name + '-counterparts.png')});
	}
	test(`${name}: counterparts by keyboard`, bad);
	await tab.close();
}

async function check_print(browser, file, name) {
	const {tab, bad} = await open(browser, file, 800);
	await tab.emulateMediaType('print');
	const cut = await tab.evaluate(() => [...document.querySelectorAll('article, main, .scroll')].filter(e =>
		e.scrollHeight > e.clientHeight + 2 && getComputedStyle(e).overflowY !== 'visible').length);
	const ink = await tab.evaluate(() => getComputedStyle(document.body).color);
	if (cut) bad.push(cut + ' parts are cut off');
	if (ink !== 'rgb(0, 0, 0)') bad.push('text is printed in ' + ink);
	await tab.screenshot({path: path.join(folder, name + '-print.png'), fullPage: true});
	const pdf = await tab.pdf({format: 'A4'});
	if (pdf.length < 10000) bad.push('the print is empty');
	fs.writeFileSync(path.join(folder, name + '.pdf'), pdf);
	test(`${name}: print`, bad);
	await tab.close();
}

async function check_narrow(browser, file, name) {
	const {tab, bad} = await open(browser, file, 380);
	const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	if (wide > 0) bad.push(`${wide} pixels too wide for a telephone`);
	await tab.screenshot({path: path.join(folder, name + '-narrow.png')});
	test(`${name}: narrow`, bad);
	await tab.close();
}

async function main() {
	const browser = await puppeteer.launch({
		executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic',
			'--disable-component-update', '--disable-sync', '--disable-background-networking',
			'--force-color-profile=srgb'],
	});
	for (const file of pages) {
		const name = path.basename(file, '.html');
		const {tab, bad} = await open(browser, file, 1400);
		if (await tab.evaluate(() => document.scripts.length)) bad.push('there is a script');
		test(`${name}: loads nothing, logs nothing, runs nothing`, bad);
		await tab.close();
		await check_axe(browser, file, name, 'light');
		await check_axe(browser, file, name, 'dark');
		await check_keyboard(browser, file, name);
		await check_counterparts(browser, file, name);
		await check_click(browser, file, name);
		await check_print(browser, file, name);
		await check_narrow(browser, file, name);
	}
	await browser.close();
	console.log(`1..${n}\n${n - failed} passed, ${failed} failed`);
	process.exit(failed ? 1 : 0);
}
main().catch(e => { console.log('not ok - ' + e.stack); process.exit(1); });
