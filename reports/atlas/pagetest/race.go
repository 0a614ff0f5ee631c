//go:build race

package pagetest

// raceDetector tells tests of pages to stand back: a browser is no program of Go's,
// and beside the race detector it is slow. .ci/run has them without.
const raceDetector = true
