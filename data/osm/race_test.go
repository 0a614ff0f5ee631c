//go:build race

package osm

// raceDetector says that the tests run with the race detector, which makes the
// oracle ten times slower.
const raceDetector = true
