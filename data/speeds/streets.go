package speeds

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"acces30/coverage"
	"acces30/coverage/road/street"
)

// Streets are speeds of real roads, as a preset or an analyst's file has them.
// They are never changed after they are read.
type Streets struct {
	Name    string // as in the file: metric-creuses
	Version int    // raised whenever a number in the file changes
	Source  string // where the numbers come from, in one sentence
	Speeds  street.Speeds
	Errors  coverage.ErrorTable // measured, of times made with them; empty when they were not
	// CopiedFrom is the preset whose measured error a file had without its speeds, so
	// that it was taken out of Errors; empty when there is none.
	CopiedFrom string
	input      coverage.Input
}

// ParseStreets reads a file of the speeds of real roads; file is the name that
// errors give it. An error names the line and the key: one that is unknown,
// missing, or out of its range.
func ParseStreets(file string, text []byte) (*Streets, error) {
	r := reader{text: string(text)}
	if err := r.parse(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	r.out.input = describe(file, text)
	return &r.out, nil
}

// Input describes the file for the report.
func (s *Streets) Input() coverage.Input { return s.input }

// describe says what a report shows of a file of speeds.
func describe(file string, text []byte) coverage.Input {
	sum := sha256.Sum256(text)
	return coverage.Input{
		Role: coverage.RoleSpeeds, File: file,
		SHA256: hex.EncodeToString(sum[:]), Bytes: int64(len(text)),
	}
}
