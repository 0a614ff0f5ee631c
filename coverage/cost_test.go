package coverage

import "testing"

func TestPriceOf(t *testing.T) {
	house, branch := Price{Yearly(100), Yearly(50)}, Price{Yearly(30), Yearly(10)}
	point := func(k PointKind) ServicePoint { return ServicePoint{Kind: k} }
	for _, c := range []struct {
		what  string
		costs Costs
		s     Structure
		want  Price
	}{
		{"a house", Costs{House: house}, Structure{Format: Fixed, Points: []ServicePoint{point(MainPoint)}}, house},
		{"antennes", Costs{House: house, Branch: branch}, Structure{Format: WithBranches, Points: []ServicePoint{point(MainPoint), point(Branch), point(Branch)}}, Price{Yearly(160), Yearly(70)}},
		{"antennes of no known cost", Costs{House: house}, Structure{Format: WithBranches, Points: []ServicePoint{point(MainPoint), point(Branch)}}, Price{}},
		{"antennes that no table names", Costs{House: house, Branch: branch}, Structure{Format: WithBranches, Points: []ServicePoint{point(MainPoint)}}, Price{}},
		{"a bus", Costs{House: house}, Structure{Format: Itinerant}, Price{}},
		{"several places", Costs{House: house}, Structure{Format: MultiSite}, Price{}},
	} {
		if got := c.costs.PriceOf(&c.s); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.what, got, c.want)
		}
	}
}

func TestPeopleFor(t *testing.T) {
	a := Action{Gained: []Count{{1, 500}}, Lost: []Count{{1, 100}}, Price: Price{Running: Yearly(-20_000)}}
	if people, known := a.PeopleFor(0, a.Price.Running); !known || people != 200 {
		t.Errorf("%v, %v", people, known)
	}
	for _, none := range []Euros{{}, {0, true}} {
		if _, known := a.PeopleFor(0, none); known {
			t.Errorf("%+v: an amount that is not there buys people", none)
		}
	}
}
