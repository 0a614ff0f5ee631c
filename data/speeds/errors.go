package speeds

import (
	"fmt"

	"acces30/coverage"
	"acces30/coverage/fault"
)

// errorBand is a band of the measured error of times, as both kinds of files
// have it. Errors are not required: of a table without any, the error is not
// known, and no time made with it is called assured.
type errorBand struct {
	From  float64 `toml:"from_min"`
	To    float64 `toml:"to_min"`
	At    float64 `toml:"at_min"` // median of our times
	Pairs int     `toml:"pairs"`
	// Reference over ours: 1st decile, 1st and 3rd quartile, 9th decile.
	Ratios []float64 `toml:"ratios"`
}

// errorTable turns the bands of a file into a table, which it checks.
func errorTable(key string, bands []errorBand) (coverage.ErrorTable, error) {
	var table coverage.ErrorTable
	for i, b := range bands {
		if len(b.Ratios) != 4 {
			return nil, fault.Errorf(fault.T("%s %d : %d rapports au lieu de quatre : 1er décile, quartiles, 9e décile", "%s %d: %d ratios instead of four: 1st decile, quartiles, 9th decile"), key, i+1, len(b.Ratios))
		}
		table = append(table, coverage.ErrorBand{
			From: b.From, To: b.To, At: b.At, Pairs: b.Pairs,
			FirstDecile: b.Ratios[0], FirstQuartile: b.Ratios[1], ThirdQuartile: b.Ratios[2], NinthDecile: b.Ratios[3],
		})
	}
	if err := table.Validate(); err != nil {
		return nil, fmt.Errorf("%s: %w", key, err)
	}
	return table, nil
}
