package table

import (
	"errors"
	"strings"
	"testing"
)

// TestVisitorEndsTheReading: an error of who takes the rows ends the reading and comes back,
// at whichever row it comes: whole ones and those that end early, before others, before one
// that is broken and at the end.
func TestVisitorEndsTheReading(t *testing.T) {
	long := strings.Repeat("1,2,3\n", 60)
	for name, tt := range map[string]struct {
		text string
		rows int
	}{
		"whole":                {"a,b,c\n1,2,3\n4,5,6\n", 2},
		"short at the end":     {"a,b,c,d\n1,2,3,4\n4,5\n", 2},
		"short ones alone":     {"a,b,c,d\n1,2,3\n4,5,6\n7,8,9\n", 3},
		"short before a whole": {"a,b,c,d\n1,2,3\n1,2,3,4\n", 2},
		"short before broken":  {"a,b,c,d\n1,2,3\n1,2,3,4,5\n1,2,3,4\n", 2},
		"far below the header": {"a,b,c\n" + long + "1,2\n" + long, 121},
		"objects":              {`[{"a":1},{"a":2},{"a":3}]`, 3},
		"features":             {`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":null},{"type":"Feature","properties":{"a":2},"geometry":null}]}`, 2},
	} {
		seen := 0
		if _, err := Scan("f", []byte(tt.text), Layout{}, func(*Table, Row) error { seen++; return nil }); err != nil || seen != tt.rows {
			t.Errorf("%s: %d rows, want %d; %v", name, seen, tt.rows, err)
		}
		for last := 1; last <= tt.rows; last++ {
			enough, seen := errors.New("enough"), 0
			_, err := Scan("f", []byte(tt.text), Layout{}, func(*Table, Row) error {
				if seen++; seen == last {
					return enough
				}
				return nil
			})
			if !errors.Is(err, enough) || seen != last {
				t.Errorf("%s, ended at row %d: %d rows seen, %v", name, last, seen, err)
			}
		}
	}
}

// TestColumnsWhileRowsAreRead: of two columns of one meaning the one that holds something is
// taken; while the rows pass by, which one does is not known, and the first name counts.
func TestColumnsWhileRowsAreRead(t *testing.T) {
	layout := Layout{Columns: []Column{{Key: "code", Names: []string{"code"}, Required: true}, {Key: "lat", Names: []string{"lat", "latitude"}}}}
	for text, want := range map[string]int{
		"code,lat,latitude\n1,,1\n2,,3\n": 2, "code,lat,latitude\n1,,1\n2,2,3\n": 1, "code,lat,latitude\n1,1,\n2,2,\n": 1, "code,lat,latitude\n1,,\n2,,\n": 1, "code,latitude,lat\n1,,1\n2,3,\n": 2,
	} {
		table, err := Read("f", []byte(text), layout)
		if err != nil {
			t.Fatal(err)
		}
		if at, err := table.Locate(layout); err != nil || at[1] != want {
			t.Errorf("%q: %v, %v, want %d", text, at, err, want)
		}
		first := 1
		if strings.HasPrefix(text, "code,latitude,") {
			first = 2
		}
		if _, err := Scan("f", []byte(text), layout, func(passing *Table, _ Row) error {
			if at, err := passing.Locate(layout); err != nil || at[1] != first {
				t.Errorf("%q while rows pass by: %v, %v, want %d", text, at, err, first)
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
}
