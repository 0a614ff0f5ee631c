//go:build race

package sharedtest

// raceDetector tells tests with real data to stand back: they take ten times as long
// beside it, and .ci/run has them without.
const raceDetector = true
