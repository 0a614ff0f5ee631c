package coverage

import (
	"testing"
	"time"

	"acces30/coverage/road"
)

// TestBenchmarksAreOfTheSameKind: figures of the region and of France stand beside those
// of one département by the same model, and beside nothing else.
func TestBenchmarksAreOfTheSameKind(t *testing.T) {
	same := func() *Result {
		study := &Study{
			Inputs: []Input{{Role: RoleSpeeds, BuiltIn: true}},
			Benchmarks: Benchmarks{ListDate: time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC), Parts: []Benchmark{
				{Name: "Grand Est", Departements: []string{"54", "57"}}, {Name: "Corse", Departements: []string{"2A", "2B"}},
				{Name: "La Réunion", Departements: []string{"974"}}, {Name: "France"},
			}},
		}
		study.RoadsInfo.Kind = InterCommune
		return &Result{Study: study, PeopleModelled: true, Communes: []CommuneAccess{{Commune: &Commune{Departement: "57"}}}}
	}
	for _, tt := range []struct {
		name   string
		change func(r *Result)
		want   []string
	}{
		{"the same", func(*Result) {}, []string{"Grand Est", "France"}},
		{"a département that is its region", func(r *Result) { r.Communes[0].Commune.Departement = "974" }, []string{"France"}},
		{"two départements", func(r *Result) { r.Communes = append(r.Communes, CommuneAccess{Commune: &Commune{Departement: "54"}}) }, nil},
		{"real roads", func(r *Result) { r.Study.RoadsInfo.Kind = Streets }, nil},
		{"people given", func(r *Result) { r.PeopleModelled = false }, nil},
		{"own speeds", func(r *Result) { r.Study.Inputs[0].BuiltIn = false }, nil},
		{"own settlements", func(r *Result) { r.Study.Settlements = make([]Settlement, 1) }, nil},
		{"passes open", func(r *Result) { r.Study.Settings.Season = road.Summer }, nil},
		{"from centroids", func(r *Result) { r.Study.Settings.Reference = Centroid }, nil},
		{"without buses of no known stop", func(r *Result) { r.Study.Settings.BusLeftOut = true }, nil},
		{"a moment", func(r *Result) { r.Study.Moment = new(Moment) }, nil},
		{"a scenario", func(r *Result) { r.Today = []Tally{{}} }, nil},
	} {
		r := same()
		tt.change(r)
		got := r.Benchmarks()
		ok := len(got) == len(tt.want)
		for i := 0; ok && i < len(got); i++ {
			ok = got[i].Name == tt.want[i]
		}
		if !ok {
			t.Errorf("%s: %+v, want %v", tt.name, got, tt.want)
		}
	}
}
