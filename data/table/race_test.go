//go:build race

package table

// raceDetector tells the test that measures memory to stand back: it takes several
// times as much.
const raceDetector = true
