//go:build race

package siting

// problems of each kind are held against brute force: fewer with the race detector,
// which makes the search many times slower. .ci/run holds all without it.
const problems = 1000

// raceDetector tells the tests that are too slow with the race detector to stand back.
const raceDetector = true
