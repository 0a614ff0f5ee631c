//go:build !race

package siting

// problems of each kind are held against brute force.
const problems = 20000

// raceDetector tells the tests that are too slow with the race detector to stand back.
const raceDetector = false
