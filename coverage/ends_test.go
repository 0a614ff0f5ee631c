package coverage

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"acces30/coverage/label"
	"acces30/coverage/road"
)

// TestPointAtAMinute: a point that does not count on a day is shut, whatever its hours;
// of one that counts they tell, unless they are those of rounds or by appointment.
func TestPointAtAMinute(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2024, 7, d, 0, 0, 0, 0, time.UTC) } // a Monday first
	monday := label.Week{Stated: true, Days: [7][]label.Interval{0: {{Open: 540, Close: 720}}}}
	asked := monday
	asked.ByAppointment = true
	for name, tt := range map[string]struct {
		point  ServicePoint
		day    int
		minute uint16
		want   label.Openness
	}{
		"open":               {ServicePoint{Hours: monday}, 1, 600, label.Open},
		"another minute":     {ServicePoint{Hours: monday}, 1, 721, label.Shut},
		"another day":        {ServicePoint{Hours: monday}, 2, 600, label.Shut},
		"nothing stated":     {ServicePoint{}, 1, 600, label.Untold},
		"by appointment":     {ServicePoint{Hours: asked}, 1, 600, label.Untold},
		"on rounds":          {ServicePoint{Hours: monday, Roaming: true}, 1, 600, label.Untold},
		"not there yet":      {ServicePoint{Hours: monday, From: day(2)}, 1, 600, label.Shut},
		"since that day":     {ServicePoint{Hours: monday, From: day(1)}, 1, 600, label.Open},
		"no longer there":    {ServicePoint{Hours: monday, Until: day(7)}, 8, 600, label.Shut},
		"until that day":     {ServicePoint{Hours: monday, Until: day(8)}, 8, 600, label.Open},
		"closed for a time":  {ServicePoint{Hours: monday, Closures: []Closed{{From: day(1), Until: day(3)}}}, 1, 600, label.Shut},
		"closed, not stated": {ServicePoint{Closures: []Closed{{From: day(1), Until: day(3)}}}, 3, 600, label.Shut},
		"open again":         {ServicePoint{Hours: monday, Closures: []Closed{{From: day(1), Until: day(7)}}}, 8, 600, label.Open},
	} {
		if got := tt.point.At(day(tt.day), tt.minute); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}

// TestBandsAtTheirEnds: of each bound of a band of errors what just holds, and what just
// does not; the second and the third follow the one before.
func TestBandsAtTheirEnds(t *testing.T) {
	band := func(from, to, at float64) ErrorBand {
		return ErrorBand{From: from, To: to, At: at, Pairs: 1, FirstDecile: 1, FirstQuartile: 1, ThirdQuartile: 1, NinthDecile: 1}
	}
	quantiles := func(first, second, third, fourth float64) ErrorBand {
		b := band(0, 20, 12)
		b.FirstDecile, b.FirstQuartile, b.ThirdQuartile, b.NinthDecile = first, second, third, fourth
		return b
	}
	none, lower := band(0, 20, 12), band(20, 40, 24)
	none.Pairs = 0
	lower.FirstQuartile, lower.FirstDecile = 0.5, 0.5
	for name, tt := range map[string]struct {
		table ErrorTable
		wrong int // number of the band; 0 for none
	}{
		"below a minute":           {ErrorTable{band(0, 0.9, 0.5)}, 0},
		"its middle where it is":   {ErrorTable{band(5, 6, 5)}, 0},
		"its middle before it":     {ErrorTable{band(5, 6, 4.9)}, 1},
		"its middle at its end":    {ErrorTable{band(5, 6, 6)}, 1},
		"no time in the middle":    {ErrorTable{band(0, 6, 0)}, 1},
		"from before the start":    {ErrorTable{band(-0.1, 6, 3)}, 1},
		"no pairs":                 {ErrorTable{none}, 1},
		"small ratios":             {ErrorTable{quantiles(0.01, 0.01, 0.01, 0.01)}, 0},
		"the largest ratio":        {ErrorTable{quantiles(1, 1, 1, 10)}, 0},
		"over the largest":         {ErrorTable{quantiles(1, 1, 1, 10.01)}, 1},
		"no ratio":                 {ErrorTable{quantiles(0, 1, 1, 1)}, 1},
		"a quartile first":         {ErrorTable{quantiles(1, 0.9, 1, 1)}, 1},
		"quartiles exchanged":      {ErrorTable{quantiles(0.5, 1, 0.9, 1)}, 1},
		"a decile last":            {ErrorTable{quantiles(0.5, 1, 1, 0.9)}, 1},
		"bands side by side":       {ErrorTable{band(0, 20, 12), band(20, 40, 30), band(40, 50, 45)}, 0},
		"a second over the first":  {ErrorTable{band(0, 20, 12), band(19, 40, 30), band(40, 50, 45)}, 2},
		"a third over the second":  {ErrorTable{band(0, 20, 12), band(20, 40, 30), band(39, 50, 45)}, 3},
		"a quantile that is equal": {ErrorTable{band(0, 20, 12), lower}, 0},
		"one that falls":           {ErrorTable{band(0, 20, 12.1), lower}, 2},
	} {
		err := tt.table.Validate()
		if (err != nil) != (tt.wrong > 0) || err != nil && !strings.Contains(err.Error(), fmt.Sprintf("error band %d:", tt.wrong)) {
			t.Errorf("%s: %v, want band %d", name, err, tt.wrong)
		}
	}
}

// TestPairsThatLoseAlike are listed by the numbers of their structures, the first's first.
func TestPairsThatLoseAlike(t *testing.T) {
	r := &Result{Study: &Study{Settings: Settings{Threshold: Promise}}}
	for _, id := range []string{"3", "1", "2", "4"} {
		r.Structures = append(r.Structures, StructureReach{Structure: &Structure{ID: id}, InScope: true})
	}
	for _, pair := range [][2]int{{2, 3}, {0, 3}, {1, 3}, {0, 2}, {1, 2}, {1, 0}} {
		c := CommuneAccess{Commune: &Commune{Population: 5}}
		c.Nearest = [3]Reach{{Structure: pair[0], Time: 600}, {Structure: pair[1], Time: 600}, {Structure: NoStructure, Time: road.Unreached}}
		r.Communes = append(r.Communes, c)
	}
	var got []string
	for _, p := range r.ClosurePairs() {
		got = append(got, p.A.Structure.ID+p.B.Structure.ID)
	}
	if want := "12 14 24 31 32 34"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
}

// TestListedNeighbours: those around the scope are listed behind its own where a commune
// has one as its nearest, or within any limit.
func TestListedNeighbours(t *testing.T) {
	none, one := []Count{{}, {}, {}}, Count{Communes: 1}
	r := &Result{Structures: []StructureReach{
		{Structure: &Structure{ID: "nobody's"}, Within: none},
		{Structure: &Structure{ID: "of no limit"}},
		{Structure: &Structure{ID: "nearest"}, Within: none, Catchment: one},
		{Structure: &Structure{ID: "within the last"}, Within: []Count{{}, {}, one}},
		{Structure: &Structure{ID: "own"}, InScope: true, Within: none},
		{Structure: &Structure{ID: "within the first"}, Within: []Count{one, {}, {}}},
	}}
	var got []string
	for _, s := range r.Listed() {
		got = append(got, s.Structure.ID)
	}
	if want := "own, nearest, within the last, within the first"; strings.Join(got, ", ") != want {
		t.Errorf("%v, want %s", got, want)
	}
}

// TestAreasDrawnByDefault are those of round limits up to the promise.
func TestAreasDrawnByDefault(t *testing.T) {
	var drawn []float64
	for _, limit := range DefaultIsochrones() {
		drawn = append(drawn, limit.Minutes())
	}
	if got := fmt.Sprint(drawn); got != "[10 15 20 30]" {
		t.Errorf("areas are drawn within %s minutes", got)
	}
}

// TestNamesOfATerritory: the first name that its communes give; the mean of nobody is none.
func TestNamesOfATerritory(t *testing.T) {
	r := &Result{Study: &Study{Settings: Settings{Threshold: Promise}}}
	for _, name := range []string{"", "CC A", "", "CC B"} {
		r.Communes = append(r.Communes, CommuneAccess{Commune: &Commune{EPCICode: "200", EPCI: name}})
	}
	if all := r.Territories(EPCI); len(all) != 1 || all[0].Name != "CC A" || all[0].Code != "200" {
		t.Errorf("%+v", all)
	}
	for _, o := range []*OfficialAccess{nil, {}, {Minutes: 5}} {
		if mean, known := o.Mean(); mean != 0 || known {
			t.Errorf("the mean of nobody is %g, known %v", mean, known)
		}
	}
}
