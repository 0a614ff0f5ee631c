//go:build race

package osm

// raceDetector tells that the tests run with the race detector, which makes the
// oracle ten times slower.
const raceDetector = true
