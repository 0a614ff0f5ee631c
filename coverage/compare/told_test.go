package compare

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
)

// TestPartedFromAStructure: where a point is another structure's now, the hours of the one
// that had it were not cut; where it is gone they were.
func TestPartedFromAStructure(t *testing.T) {
	branch := func(id, commune string, lat float64) coverage.ServicePoint {
		return coverage.ServicePoint{ID: id, Commune: commune, Position: coverage.At(6.2, lat), Hours: week(2, 18)}
	}
	with := func(points ...coverage.ServicePoint) coverage.Structure {
		s := place("1", "Maison", "57001", 6, 49, week(3, 12))
		s.Points = append(s.Points, points...)
		return s
	}
	alone := func(point coverage.ServicePoint) coverage.Structure {
		s := place("x", "Antenne", "", 0, 0, label.Week{})
		s.Points = []coverage.ServicePoint{point}
		return s
	}
	before := with(branch("b", "57002", 49.3))
	for name, tt := range map[string]struct {
		after         []coverage.Structure
		parted, fewer bool
	}{
		"gone":                       {[]coverage.Structure{with()}, false, true},
		"another, by its number":     {[]coverage.Structure{with(), alone(branch("b", "57002", 49.4))}, true, false},
		"its number, elsewhere":      {[]coverage.Structure{with(), alone(branch("b", "57003", 49.4))}, false, true},
		"another, by its place":      {[]coverage.Structure{with(), alone(branch("c", "57003", 49.3))}, true, false},
		"another one":                {[]coverage.Structure{with(), alone(branch("c", "57002", 49.4))}, false, true},
		"it stayed, with other ones": {[]coverage.Structure{with(branch("b", "57002", 49.3)), alone(branch("b", "57002", 49.3))}, false, false},
	} {
		c := New(resultOf(30, []coverage.Structure{before}), resultOf(30, tt.after), Options{Moved: 200})
		parted, fewer := false, false
		for i := range c.Structures {
			parted = parted || c.Structures[i].Parted
		}
		for i := range c.Watch {
			fewer = fewer || c.Watch[i].FewerHours
		}
		if parted != tt.parted || fewer != tt.fewer {
			t.Errorf("%s: parted %v, want %v; fewer hours %v, want %v", name, parted, tt.parted, fewer, tt.fewer)
		}
	}
}

// TestMovedBeyondWhatIsTold: a position with fewer decimals, or that of the chef-lieu, does
// not say that anything moved.
func TestMovedBeyondWhatIsTold(t *testing.T) {
	at := func(lon, lat float64, commune string, seat bool) coverage.Structure {
		s := place("1", "Maison", commune, lon, lat, week(5, 14))
		s.Points[0].AtSeat = seat
		return s
	}
	for name, tt := range map[string]struct {
		before, after coverage.Structure
		moved         bool
	}{
		"rounded to two decimals":       {at(6.17461, 49.11897, "57463", false), at(6.17, 49.12, "57463", false), false},
		"cut to two decimals":           {at(6.17961, 49.11897, "57463", false), at(6.17, 49.11, "57463", false), false},
		"rounded before":                {at(6.17, 49.12, "57463", false), at(6.17461, 49.11897, "57463", false), false},
		"rounded to three decimals":     {at(6.17461, 49.11897, "57463", false), at(6.175, 49.119, "57463", false), false},
		"three decimals, and elsewhere": {at(6.17461, 49.11897, "57463", false), at(6.175, 49.121, "57463", false), true},
		"two decimals, and elsewhere":   {at(6.17461, 49.11897, "57463", false), at(6.17, 49.13, "57463", false), true},
		"one of them with two decimals": {at(6.17461, 49.11897, "57463", false), at(6.17, 49.12501, "57463", false), true},
		"both with two decimals":        {at(6.17, 49.12, "57463", false), at(6.18, 49.12, "57463", false), true},
		"a little, with all decimals":   {at(6.17461, 49.11897, "57463", false), at(6.17461, 49.12191, "57463", false), true},
		"at the chef-lieu now":          {at(6.17461, 49.11897, "57463", false), at(6.19341, 49.13123, "57463", true), false},
		"at the chef-lieu before":       {at(6.19341, 49.13123, "57463", true), at(6.17461, 49.11897, "57463", false), false},
		"the chef-lieu of another":      {at(6.17461, 49.11897, "57463", false), at(6.19341, 49.13123, "57464", true), true},
		"a chef-lieu that moved":        {at(6.17461, 49.11897, "57463", true), at(6.19341, 49.13123, "57463", true), true},
	} {
		c := New(resultOf(30, []coverage.Structure{tt.before}), resultOf(30, []coverage.Structure{tt.after}), Options{Moved: 200})
		if moved := len(c.Structures) == 1 && c.Structures[0].Kind == Relocated; moved != tt.moved || len(c.Structures) > 1 {
			t.Errorf("%s: %+v", name, c.Structures)
		}
	}
}

// TestFewerHoursOnlyWhereTold: a structure is open for less time where the same points
// and days state their hours; where fewer do, its hours are withdrawn, and no more is said.
func TestFewerHoursOnlyWhereTold(t *testing.T) {
	long, short := week(5, 14), week(2, 10)
	unclear := short
	unclear.Unknown = 1 << 4
	more := func(hours ...label.Week) coverage.Structure {
		s := place("1", "Maison", "57001", 6, 49, hours[0])
		for i, h := range hours[1:] {
			s.Points = append(s.Points, coverage.ServicePoint{ID: string(rune('b' + i)), Commune: "57002", Hours: h})
		}
		return s
	}
	aside := more(short)
	aside.Aside = []coverage.ServicePoint{{ID: "z"}}
	for name, tt := range map[string]struct {
		before, after coverage.Structure
		kind          StructureKind
		fewer         bool
		withdrawn     int
	}{
		"shorter":                          {more(long), more(short), HoursChanged, true, 0},
		"longer":                           {more(short), more(long), HoursChanged, false, 0},
		"of both points":                   {more(long, long), more(short, short), HoursChanged, true, 0},
		"the first no longer told":         {more(long, short), more(label.Week{}, short), Untold, false, 1},
		"the second no longer told":        {more(short, long), more(short, label.Week{}), Untold, false, 1},
		"the second newly told":            {more(long, label.Week{}), more(short, short), Untold, false, 0},
		"none told":                        {more(long), more(label.Week{}), Untold, false, 1},
		"a day that can't be read":         {more(long), more(unclear), Untold, false, 1},
		"the same day can't be read":       {more(unclear), more(unclear), 0, false, 0},
		"one more, untold":                 {more(long), more(short, label.Week{}), HoursChanged | PointsMore, false, 0},
		"one less, that was untold":        {more(long, label.Week{}), more(short), HoursChanged | PointsFewer, true, 0},
		"one set aside that is not told":   {more(long), aside, HoursChanged, false, 0},
		"one that never told, all shorter": {more(long, label.Week{}), more(short, label.Week{}), HoursChanged, true, 0},
	} {
		c := New(resultOf(30, []coverage.Structure{tt.before}), resultOf(30, []coverage.Structure{tt.after}), Options{})
		var kind StructureKind
		for _, change := range c.Structures {
			kind |= change.Kind
		}
		fewer := false
		for _, w := range c.Watch {
			fewer = fewer || w.FewerHours
		}
		if withdrawn := c.Withdrawn(); kind != tt.kind || fewer != tt.fewer || withdrawn != tt.withdrawn {
			t.Errorf("%s: kinds %b, want %b; fewer hours: %v, want %v; %d withdrawn, want %d", name, kind, tt.kind, fewer, tt.fewer, withdrawn, tt.withdrawn)
		}
	}
}

// TestFewerHours: fewer minutes than before, of hours that are known of both and of no
// point that is another structure's now; as many are none.
func TestFewerHours(t *testing.T) {
	s := place("1", "Maison", "57001", 6, 49, week(5, 14))
	for name, tt := range map[string]struct {
		change *StructureChange
		want   bool
		before int
	}{
		"nothing changed": {nil, false, 1500},
		"as many":         {&StructureChange{HoursKnown: true, MinutesBefore: 1500, MinutesAfter: 1500}, false, 1500},
		"one fewer":       {&StructureChange{HoursKnown: true, MinutesBefore: 1501, MinutesAfter: 1500}, true, 1501},
		"one more":        {&StructureChange{HoursKnown: true, MinutesBefore: 1499, MinutesAfter: 1500}, false, 1499},
		"not known":       {&StructureChange{MinutesBefore: 1501, MinutesAfter: 1500}, false, 1501},
		"parted":          {&StructureChange{HoursKnown: true, Parted: true, MinutesBefore: 1501, MinutesAfter: 1500}, false, 1501},
	} {
		reach := &coverage.StructureReach{Structure: &s, Weekly: s.Weekly(label.Rule{})}
		if tt.change != nil {
			tt.change.Before, tt.change.After = reach, reach
		}
		if w := watched(reach, tt.change); w.FewerHours != tt.want || w.MinutesBefore != tt.before || w.MinutesNow != 1500 || w.Structure != reach {
			t.Errorf("%s: %+v", name, w)
		}
	}
}
