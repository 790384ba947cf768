// The set-up decides which browser is used (tests/browser.ts); installing a package never downloads one.
module.exports = { skipDownload: true };
