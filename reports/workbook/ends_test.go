package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// The ends of lists, of ranges and of what is named, for themselves.

// TestLowestOfASeries: its chart begins at the tenth below the tenth of the lowest share,
// or at none.
func TestLowestOfASeries(t *testing.T) {
	of := func(people ...int) (rows []reports.SeriesRow) {
		for _, n := range people {
			rows = append(rows, reports.SeriesRow{People: 1000, Within: []reports.SeriesLimit{{Limit: 9000, People: 999}, {Limit: 18_000, People: n}}})
		}
		return rows
	}
	for want, rows := range map[float64][]reports.SeriesRow{0.9: nil, 0.8: of(999, 950, 970), 0.4: of(590, 999), 0.1: of(990, 250), 0: of(100, 250)} {
		if got := lowest(rows); !near(got, want) {
			t.Errorf("%v: %v, want %v", rows, got, want)
		}
	}
}

// TestTakersAreNamed: three of them, and a fourth where it is the last; of more, how many.
func TestTakersAreNamed(t *testing.T) {
	b := &book{lang: reports.French}
	var all []coverage.Taker
	for n, want := range []string{"", "FS 1 (10)", "FS 1 (10), FS 2 (20)", "FS 1 (10), FS 2 (20), FS 3 (30)", "FS 1 (10), FS 2 (20), FS 3 (30), FS 4 (40)",
		"FS 1 (10), FS 2 (20), FS 3 (30), et 2 autres", "FS 1 (10), FS 2 (20), FS 3 (30), et 3 autres"} {
		if got := b.takers(all); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
		s := &coverage.Structure{Name: fmt.Sprint("France services ", n+1)}
		all = append(all, coverage.Taker{Structure: &coverage.StructureReach{Structure: s}, People: 10 * (n + 1)})
	}
}

// TestNamesOfSome: twelve, and a thirteenth where it is the last; of more, how many.
func TestNamesOfSome(t *testing.T) {
	b := &book{lang: reports.French}
	var names []string
	for n := range 16 {
		want := strings.Join(names, ", ")
		if n > 13 {
			want = fmt.Sprintf("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 et %d autres", n-12)
		}
		if got := b.some(names); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
		names = append(names, strconv.Itoa(n+1))
	}
	if got := shortName(&coverage.StructureReach{Structure: &coverage.Structure{Name: "France services de la Maison France services"}}); got != "FS de la Maison France services" {
		t.Errorf("%q", got)
	}
}

// TestRowsForTheScreenAlone: of fifty rows none; of more, those from the first on that
// paper says nothing with.
func TestRowsForTheScreenAlone(t *testing.T) {
	for _, tt := range []struct{ rows, printed, want int }{{0, 0, 0}, {50, 0, 0}, {50, 10, 0}, {51, 10, 41}, {51, 0, 51}, {51, 50, 1}, {51, 51, 0}, {80, 79, 1}} {
		rows := make([]int, tt.rows)
		for i := range rows {
			rows[i] = i
		}
		if got := screenOnly(rows, func(i int) bool { return i < tt.printed || i > tt.printed+3 }); got != tt.want {
			t.Errorf("%+v: %d", tt, got)
		}
	}
	b := &book{lang: reports.French}
	for left, want := range map[int]string{0: "", 1: " Sur papier : x ; la ligne restante se lit à l'écran.", 1200: " Sur papier : x ; les 1 200 autres lignes se lisent à l'écran."} {
		if got := plainSpaces(b.paperNote(reports.T("Sur papier : {0}", ""), left, "x")); got != want {
			t.Errorf("%d rows left: %q, want %q", left, got, want)
		}
	}
}

// plainSpaces writes no-break spaces as plain ones.
func plainSpaces(s string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)
}

// TestDaysWithoutADoor: from Monday to Saturday, those on which the nearest door that is
// surely open lies beyond the threshold.
func TestDaysWithoutADoor(t *testing.T) {
	r := sample.Result()
	b := newBook(r, Options{Lang: reports.French})
	c := &r.Communes[0]
	for when := range c.Doors {
		c.Doors[when] = coverage.Door{Sure: coverage.Reach{Time: coverage.Promise}, Maybe: coverage.NoReach()}
	}
	check := func(days int, times string) {
		t.Helper()
		if got, named := b.farDays(c), b.farTimes(c, []int{0, 6, coverage.Evening}); got != days || named != times {
			t.Errorf("%d days and %q, want %d and %q", got, named, days, times)
		}
	}
	check(0, "")
	c.Doors[0].Sure.Time++
	check(1, "lundi")
	c.Doors[5].Sure.Time, c.Doors[6].Sure.Time = road.Unreached, road.Unreached
	check(2, "lundi, dimanche")
	c.Doors[6].Maybe = coverage.Reach{Structure: 1, Time: coverage.Promise + 1}
	check(2, "lundi, dimanche")
	c.Doors[6].Maybe.Time--
	check(2, "lundi\u00a0; peut-être dimanche")
	c.Doors[0].Maybe = coverage.Reach{Structure: 0, Time: 0}
	check(2, "peut-être lundi, dimanche")
	c.Doors[coverage.Evening].Maybe = coverage.Reach{Structure: 0, Time: 0} // one is surely open
	check(2, "peut-être lundi, dimanche")
	c.Status = coverage.NotComputed
	check(0, "")
}

// TestPerhapsADoor: how many more may have one, from one on.
func TestPerhapsADoor(t *testing.T) {
	s := &summary{book: newBook(sample.Result(), Options{Lang: reports.English})}
	for more, want := range map[int]string{-1: "", 0: "", 1: "Saturday: perhaps 1 inhabitant more (some weeks, or hours not stated).", 1200: "Saturday: perhaps 1,200 inhabitants more (some weeks, or hours not stated)."} {
		if got := plainSpaces(s.perhapsNote(saturday, more)); got != want {
			t.Errorf("%d more: %q, want %q", more, got, want)
		}
	}
}

// TestWidthOfNumbers: two more than the longest number has letters, within bounds,
// whichever it is.
func TestWidthOfNumbers(t *testing.T) {
	for id, want := range map[string]float64{"12345": 7, "123456": 8, "éééééééé": 10, strings.Repeat("x", 22): 24, strings.Repeat("x", 23): 24} {
		for i := range 5 {
			r := sample.Result()
			for k := range r.Structures {
				r.Structures[k].Structure.ID = fmt.Sprint(k)
			}
			r.Structures[i].Structure.ID = id
			if got := newBook(r, Options{}).idWidth(); got != want {
				t.Errorf("%s, structure %d: %v, want %v", id, i, got, want)
			}
		}
	}
}

// TestDirectoryNamesDepartements where there are several, and has room for numbers; it is
// there of more than fifty communes.
func TestDirectoryNamesDepartements(t *testing.T) {
	r := manyCommunes()
	r.Structures[0].Structure.ID = "france-services"
	r.Communes[0].Commune.Departement = "54"
	f := open(t, write(t, r, reports.French))
	rows, err := f.GetRows(directorySheet.name.FR)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(rows, func(row []string) bool { return slices.Contains(row, "Aboncourt (54)") }) {
		t.Errorf("%q", rows[:6])
	}
	for column, want := range map[string]float64{"A": 19.5, "B": 5.5, "C": 16, "D": 1, "G": 16} {
		if got, err := f.GetColWidth(directorySheet.name.FR, column); err != nil || got != want {
			t.Errorf("column %s: %v wide, want %v, %v", column, got, want, err)
		}
	}
	for n, want := range map[int]bool{50: false, 51: true} {
		r.Communes = r.Communes[:n:n]
		if directorySheet.wanted(r) != want {
			t.Errorf("%d communes: %v", n, !want)
		}
		r = manyCommunes()
	}
}

// TestOneThingIsEnough for the sheets of plans, and of what to watch.
func TestOneThingIsEnough(t *testing.T) {
	for n, want := range []bool{false, true, true} {
		r := &coverage.Result{Plans: make([]coverage.Plan, n)}
		if planSheet.wanted(r) != want || curvesSheet.wanted(r) != want {
			t.Errorf("%d plans: %v and %v", n, planSheet.wanted(r), curvesSheet.wanted(r))
		}
		if o := (&Options{Changes: &compare.Comparison{Watch: make([]compare.Watched, n)}}); watchSheet.offered(o) != want {
			t.Errorf("%d structures to watch: %v", n, !want)
		}
	}
	if watchSheet.offered(new(Options)) {
		t.Error("something to watch of no edition")
	}
}

// TestSundayIsShown where some point opens on it, in some weeks too, or where what is
// said of it can't be read; not where no point states its hours.
func TestSundayIsShown(t *testing.T) {
	morning := label.Interval{Open: 540, Close: 720}
	for name, tt := range map[string]struct {
		hours label.Week
		want  string // on Sunday; "" where it has no column
	}{
		"closed":        {label.Week{Stated: true, Days: [7][]label.Interval{5: {morning}}}, ""},
		"not stated":    {label.Week{}, ""},
		"every week":    {label.Week{Stated: true, Days: [7][]label.Interval{6: {morning}}}, "09:00-12:00"},
		"some weeks":    {label.Week{Stated: true, Sessions: []label.Session{{Day: 6, Interval: morning, Rhythm: label.Rhythm{Every: 2, Parity: label.Even}}}}, "09:00-12:00 (semaines paires)"},
		"can't be read": {label.Week{Stated: true, Unknown: 1 << 6}, "non précisé"},
	} {
		b := newBook(sample.Result(), Options{Lang: reports.French})
		rows := []pointRow{{point: &coverage.ServicePoint{}}, {point: &coverage.ServicePoint{Hours: tt.hours}}}
		columns := b.dayColumns(rows)
		got := ""
		if len(columns) == 7 {
			got = columns[6].Cell(rows[1]).Value.(string)
		} else if len(columns) != 6 {
			t.Errorf("%s: %d days", name, len(columns))
		}
		if got != tt.want {
			t.Errorf("%s: %q on Sunday, want %q", name, got, tt.want)
		}
	}
}
