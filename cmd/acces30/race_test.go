//go:build race

package main

// raceDetector tells the scripts that are too slow with the race detector (it
// makes a run ten times slower) to stand back: .ci/run has them without.
const raceDetector = true
