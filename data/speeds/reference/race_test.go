//go:build race

package reference_test

// raceDetector tells the tests that are too slow with the race detector to stand back.
const raceDetector = true
