package exports

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/reports/internal/sample"

	"github.com/google/go-cmp/cmp"
)

// written are the tables of a result that Read reads.
func written(t *testing.T, r *coverage.Result) map[string]string {
	t.Helper()
	tables := make(map[string]string)
	for name, write := range map[string]func(io.Writer, *coverage.Result) error{CommunesName: Communes, StructuresName: Structures, PointsName: Points} {
		var out bytes.Buffer
		if err := write(&out, r); err != nil {
			t.Fatal(err)
		}
		tables[name] = out.String()
	}
	return tables
}

func reader(tables map[string]string) func(string) (io.ReadCloser, error) {
	return func(name string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(tables[name])), nil }
}

// TestReadGivesBackWhatWasWritten: the tables of a result that was read are the bytes
// of those written, but for what no other table or setting tells.
func TestReadGivesBackWhatWasWritten(t *testing.T) {
	r := sample.Result()
	for i := range r.Communes {
		if i%3 == 0 {
			r.Communes[i].ByPoint = &coverage.PointShare{Computed: 100 - i, Within: []int{i, i + 1, i + 2}}
		}
	}
	hours := &r.Study.Structures[0].Points[0].Hours
	for day := range hours.Days { // one on which it is shut, and whose hours are not stated
		if len(hours.Days[day]) == 0 {
			hours.Unknown |= 1 << day
			break
		}
	}
	if hours.Unknown == 0 {
		t.Fatal("no day without hours")
	}
	r.Study.Structures[4].Points[0].Hours = label.Week{Stated: true} // closed on all days
	r.Structures[4].Weekly = r.Study.Structures[4].Weekly(r.Study.Settings.Rule())
	r.Structures[0].Weekly = r.Study.Structures[0].Weekly(r.Study.Settings.Rule())
	r.ByPoint, r.PeopleModelled = nil, true
	sample.Recount(r)
	read, err := Read(reader(written(t, r)), coverage.Study{Settings: r.Study.Settings, List: r.Study.List})
	if err != nil {
		t.Fatal(err)
	}
	untold := map[string]bool{ // by Read's own word, or of no use to a comparison
		"certainty": true, "low_min": true, "high_min": true, "error_known": true, "open_days": true, "peak_min": true,
		"snap_m": true, "reference": true, "ferry": true,
	}
	want, got := columns(t, r, untold), columns(t, read, untold)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-written +read):\n%s", d)
	}
	if d := cmp.Diff(r.Tallies, read.Tallies); d != "" {
		t.Errorf("tallies:\n%s", d)
	}
	if d := cmp.Diff(r.ByPoint, read.ByPoint); d != "" {
		t.Errorf("people where they live:\n%s", d)
	}
	for i := range r.Study.Structures {
		if d := cmp.Diff(r.Structures[i].Weekly, read.Structures[i].Weekly); d != "" {
			t.Errorf("hours of %s:\n%s", r.Study.Structures[i].ID, d)
		}
		if len(r.Study.Structures[i].Points) != len(read.Study.Structures[i].Points) {
			t.Errorf("points of %s", r.Study.Structures[i].ID)
		}
	}
}

// columns are the fields of the communes, structures, points and closures but for some columns.
func columns(t *testing.T, r *coverage.Result, but map[string]bool) []map[string]string {
	t.Helper()
	_, rows := table(t, r, Communes)
	for _, write := range []func(io.Writer, *coverage.Result) error{Structures, Points, Closures} {
		_, more := table(t, r, write)
		if len(more) == len(r.Structures) && more[0]["points"] != "" { // who reaches a structure that is not the nearest, no table tells
			for _, row := range more {
				maps.DeleteFunc(row, func(column, _ string) bool { return strings.HasPrefix(column, "population_within_") })
			}
		}
		rows = append(rows, more...)
	}
	for _, row := range rows {
		for name := range row {
			if but[name] {
				delete(row, name)
			}
		}
	}
	return rows
}

// TestReadTellsWhatIsWrong names the table, the line and the column.
func TestReadTellsWhatIsWrong(t *testing.T) {
	r := sample.Result()
	for _, tt := range []struct{ table, from, to, want string }{
		{CommunesName, "540.0", "9 min", `communes.csv, line 2: nearest1_s: "9 min" is no number`},
		{CommunesName, "covered", "wonderful", `communes.csv, line 2: status: "wonderful" is not known`},
		{CommunesName, "nearest1_s,", "nearest1_t,", "communes.csv, line 2: nearest1_s: the column is not there"},
		{StructuresName, "labelled_on", "labelled", "structures.csv, line 2: labelled_on: the column is not there"},
		{StructuresName, "\n653,", "\n654,", `points.csv, line`},
		{PointsName, "09:00-", "9h-", `points.csv, line 2: monday: "9h-11:30" is not as 09:00-12:00`},
		{PointsName, "09:00-11:30", "09:00-11", `points.csv, line 2: monday: "09:00-11" is not as 09:00-12:00`},
		{PointsName, "14:00-17:30", "14:00-17:30 some-days", `points.csv, line 2: monday: `},
		{PointsName, "main", "mean", `points.csv, line 2: kind: "mean" is not known`},
		{PointsName, "official-list", "a list", `points.csv, line 2: provenance: "a list" is not known`},
		{PointsName, ",49.12,", ",north,", `points.csv, line 2: lat: "north" is no number`},
		{PointsName, "at_seat", "seat", `points.csv, line 2: at_seat: the column is not there`},
		{StructuresName, "2022-01-01", "2022-13-01", `structures.csv, line 2: labelled_on: "2022-13-01" is no date`},
		{StructuresName, "multi-site", "multi", `structures.csv, line 4: format: "multi" is not known`},
		{CommunesName, "no-position", "no-idea", `communes.csv, line 13: reason: "no-idea" is not known`},
		{CommunesName, "on-round", "around", `communes.csv, line 7: only_thanks_to: "around" is not known`},
		{CommunesName, ",653,653,540.0", ",65,653,540.0", `communes.csv, line 2: the structure "65" is not in structures.csv`},
		{CommunesName, ",6,49,seat", ",x,y,seat", `communes.csv, line 2: lon: "x" is no number`},
		{CommunesName, ",320,", ",many,", `communes.csv, line 2: population: "many" is no number`},
	} {
		tables := written(t, r)
		if !strings.Contains(tables[tt.table], tt.from) {
			t.Fatalf("%s has no %q", tt.table, tt.from)
		}
		tables[tt.table] = strings.Replace(tables[tt.table], tt.from, tt.to, 1)
		_, err := Read(reader(tables), coverage.Study{Settings: r.Study.Settings})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s for %s: error %v, want %s", tt.to, tt.from, err, tt.want)
		}
	}
	for _, name := range []string{CommunesName, StructuresName, PointsName} {
		tables := written(t, r)
		tables[name] = ""
		if _, err := Read(reader(tables), coverage.Study{Settings: r.Study.Settings}); err == nil || err.Error() != name+": EOF" {
			t.Errorf("%s is empty: error %v", name, err)
		}
		tables = written(t, r)
		_, err := Read(func(asked string) (io.ReadCloser, error) {
			if asked == name {
				return nil, errors.New("gone")
			}
			return reader(tables)(asked)
		}, coverage.Study{Settings: r.Study.Settings})
		if err == nil || err.Error() != "gone" {
			t.Errorf("%s is gone: error %v", name, err)
		}
	}
}

// TestReadTellsWhereATableBreaks: a row that is none is told by its line.
func TestReadTellsWhereATableBreaks(t *testing.T) {
	r := sample.Result()
	for _, tt := range []struct{ table, from, to, want string }{
		{PointsName, "\n1999,", "\n19\"99,", "points.csv, line 3: can't be read as CSV"},
		{CommunesName, ",6,49,seat", ",6,49,0,seat", "communes.csv, line 2: can't be read as CSV"},
	} {
		tables := written(t, r)
		tables[tt.table] = strings.Replace(tables[tt.table], tt.from, tt.to, 1)
		if _, err := Read(reader(tables), coverage.Study{Settings: r.Study.Settings}); err == nil || err.Error() != tt.want {
			t.Errorf("error %v, want %s", err, tt.want)
		}
	}
}

// TestReadKnowsEditionsOfEarlierVersions: columns that these lack are taken for empty.
func TestReadKnowsEditionsOfEarlierVersions(t *testing.T) {
	r := sample.Result()
	tables := written(t, r)
	for _, column := range []string{"departement_name", "arrondissement_name", "enough_min"} {
		tables[CommunesName] = strings.Replace(tables[CommunesName], ","+column, ",x_"+column, 1)
	}
	read, err := Read(reader(tables), coverage.Study{Settings: r.Study.Settings})
	if err != nil {
		t.Fatal(err)
	}
	for i := range read.Communes {
		c := &read.Communes[i]
		if c.Commune.DepartementName+c.Commune.ArrondissementName != "" || c.Enough != coverage.NoReach() || c.NearestShortfall != coverage.NoShortfall {
			t.Errorf("%s: %+v, %+v", c.Commune.Name, c.Commune, c.Enough)
		}
	}
}
