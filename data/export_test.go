package data

// RaceDetector is raceDetector for tests from outside.
const RaceDetector = raceDetector
