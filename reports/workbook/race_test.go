//go:build race

package workbook

// raceDetector tells tests that write many workbooks to stand back: it makes writing one
// fifteen times slower, and .ci/run has them without.
const raceDetector = true
