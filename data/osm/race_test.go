//go:build race

package osm

// raceDetector says that the tests run with the race detector, which makes them
// ten times slower and more.
const raceDetector = true
