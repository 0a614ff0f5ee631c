//go:build race

package data

// raceDetector tells the tests that read the tables of all of France to stand back:
// it makes reading fifteen times slower.
const raceDetector = true
