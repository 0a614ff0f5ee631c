package workbook

import (
	"context"
	"fmt"
	"io"
	"slices"
	"testing"

	"acces30/coverage/finding"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// BenchmarkWriteFrance writes a workbook as large as that of all of France:
// 34,875 communes and 2,845 structures.
func BenchmarkWriteFrance(b *testing.B) {
	r := sample.Result()
	for len(r.Communes) < 34875 {
		c := r.Communes[len(r.Communes)%20]
		commune := *c.Commune
		commune.Code = fmt.Sprintf("%05d", len(r.Communes))
		c.Commune = &commune
		r.Communes = append(r.Communes, c)
	}
	for len(r.Structures) < 2845 {
		s := r.Structures[len(r.Structures)%5]
		r.Structures = append(r.Structures, s)
	}
	r.Findings = append(r.Findings, slices.Repeat([]finding.Finding{finding.HoursMissing.Found()}, 1000)...)
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(context.Background(), io.Discard, r, Options{Lang: reports.French, Version: "0.0.0"}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(r.Communes))*float64(b.N)/b.Elapsed().Seconds(), "communes/s")
}
