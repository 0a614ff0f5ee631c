//go:build !race

package pagetest

const raceDetector = false
