package main

import (
	"math"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
)

// near reports whether a point is at a latitude and a longitude, to 300 m or so.
func near(p coverage.Position, lat, lon float64) bool {
	return p.Known && math.Abs(p.Point.Lat()-lat) < 0.003 && math.Abs(p.Point.Lon()-lon) < 0.004
}

func communes(n int) expect {
	return func(t *testing.T, s *coverage.Study) {
		if len(s.Communes) != n {
			t.Errorf("%d communes instead of %d", len(s.Communes), n)
		}
	}
}

func communeAt(code string, lat, lon float64) expect {
	return func(t *testing.T, s *coverage.Study) {
		for i := range s.Communes {
			c := &s.Communes[i]
			if at, _ := c.Reference(s.Settings.Reference); c.Code == code {
				if !near(at, lat, lon) {
					t.Errorf("%s at %v instead of %v %v", code, at, lat, lon)
				}
				return
			}
		}
		t.Errorf("no commune %s", code)
	}
}

func people(code string, n int) expect {
	return func(t *testing.T, s *coverage.Study) {
		for _, c := range s.Communes {
			if c.Code == code && c.Population != n {
				t.Errorf("%s has %d people instead of %d", code, c.Population, n)
			}
		}
	}
}

func structures(n int) expect {
	return func(t *testing.T, s *coverage.Study) {
		if len(s.Structures) != n {
			t.Errorf("%d structures instead of %d", len(s.Structures), n)
		}
	}
}

func siteIn(id, commune string) expect {
	return func(t *testing.T, s *coverage.Study) {
		for i := range s.Structures {
			if p := s.Structures[i].Points[0]; s.Structures[i].ID == id {
				if p.Commune != commune || !p.Position.Known {
					t.Errorf("structure %s in %q at %v, not in %s", id, p.Commune, p.Position, commune)
				}
				return
			}
		}
		t.Errorf("no structure %s", id)
	}
}

func siteAt(id string, lat, lon float64) expect {
	return func(t *testing.T, s *coverage.Study) {
		for i := range s.Structures {
			if p := s.Structures[i].Points[0]; s.Structures[i].ID == id && !near(p.Position, lat, lon) {
				t.Errorf("structure %s at %v instead of %v %v", id, p.Position, lat, lon)
			}
		}
	}
}

// monday expects the hours of Monday, as 540-720.
func monday(id string, want ...label.Interval) expect {
	return func(t *testing.T, s *coverage.Study) {
		for i := range s.Structures {
			if s.Structures[i].ID != id {
				continue
			}
			got := s.Structures[i].Points[0].Hours.Days[0]
			if len(got) != len(want) {
				t.Errorf("structure %s open %v instead of %v", id, got, want)
				return
			}
			for k := range got {
				if got[k] != want[k] {
					t.Errorf("structure %s open %v instead of %v", id, got, want)
				}
			}
		}
	}
}

func hours(open, closing float64) label.Interval {
	return label.Interval{Open: uint16(open * 60), Close: uint16(closing * 60)}
}

func found(kind *finding.Kind, n int) expect {
	return func(t *testing.T, s *coverage.Study) { countFindings(t, s.Findings, kind, n) }
}

func countFindings(t *testing.T, findings []finding.Finding, kind *finding.Kind, n int) {
	t.Helper()
	count := 0
	for _, f := range findings {
		if f.Kind == kind {
			count++
		}
	}
	if count != n {
		t.Errorf("%d findings %s instead of %d: %v", count, kind.Code, n, findings)
	}
}

// access expects a status and a time in minutes of a commune, 0 for any.
func access(code string, status coverage.Status, minutes float64) func(*testing.T, *coverage.Result) {
	return func(t *testing.T, r *coverage.Result) {
		for i := range r.Communes {
			c := &r.Communes[i]
			if c.Commune.Code != code {
				continue
			}
			if c.Status != status {
				t.Errorf("%s is %v instead of %v", code, c.Status, status)
			}
			if got := c.Nearest[0].Time.Minutes(); minutes > 0 && math.Abs(got-minutes) > 0.3 {
				t.Errorf("%s in %.1f minutes instead of %.1f", code, got, minutes)
			}
			return
		}
		t.Errorf("no commune %s", code)
	}
}
