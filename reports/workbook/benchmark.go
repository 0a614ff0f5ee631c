package workbook

import (
	"fmt"
	"strings"

	"acces30/coverage"
	"acces30/reports"
)

var benchmarkHead = reports.T("Habitants couverts, comparés", "Inhabitants covered, compared")

// addBenchmarks sets the scope's shares of people, those of the rows from byPoint on,
// beside its region's and France's, and returns the next free row; the same row where
// nothing is of the same kind.
func (s *summary) addBenchmarks(row, byPoint int) int {
	beside := s.result.Benchmarks()
	if len(beside) == 0 {
		return row
	}
	heads := []string{s.text(benchmarkHead), s.scope}
	for _, b := range beside {
		heads = append(heads, b.Name)
	}
	row++
	s.heads(row, heads...)
	s.grid.SetHeight(row, 28)
	for k, at := range s.result.ByPoint {
		shown := []cell{s.limitCell(at.Limit), s.shareCell(at.Share(), at.Within+at.Beyond > 0)}
		shown[1].Formula = fmt.Sprintf("%s$%d", s.letter(3), byPoint+k)
		known := false
		for _, b := range beside {
			share, there := b.Within[at.Limit]
			shown, known = append(shown, s.shareCell(share, there)), known || there
		}
		if !known {
			continue
		}
		row++
		for i, c := range shown {
			s.set(row, i, c)
		}
	}
	names := make([]string, len(beside))
	for i, b := range beside {
		names[i] = b.Name
	}
	note := s.text(reports.T(
		"{0} : calcul d'acces30 sur le même réseau modélisé, avec la liste des structures du {1}.",
		"{0}: computed by acces30 on the same modelled network, with the list of structures of {1}.",
	), strings.Join(names, ", "), reports.Date(s.lang, s.result.Study.Benchmarks.ListDate))
	to := s.column + figureColumns - 1
	last := row + s.grid.LinesOver(s.column, to, note, smallStyle)
	s.grid.MergeOver(row+1, last, s.column, to, note, smallStyle)
	return last + 1
}

// without leaves out the counts of nobody.
func without(counts []labelled) (left []labelled) {
	for _, c := range counts {
		if c.count != (coverage.Count{}) {
			left = append(left, c)
		}
	}
	return left
}
