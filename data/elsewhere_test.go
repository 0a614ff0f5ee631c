package data

import (
	"fmt"
	"strings"
	"testing"
)

// TestCommunesElsewhere reads the communes of another country under codes of the
// Moselle: places without roads, the analyst's own where roads are given; of few
// communes that lie astray among others the roads say nothing.
func TestCommunesElsewhere(t *testing.T) {
	const (
		vaduz   = "57001,Vaduz,5425,47.141,9.5209,,,\n57002,Schaan,5951,47.165,9.5087,,,\n57003,Triesen,5019,47.1075,9.5279,,,\n57004,Balzers,4603,47.0661,9.5025,,,\n"
		metz    = "57463,Metz,118489,49.1191,6.1727,,,\n57672,Thionville,43000,49.36,6.17,,,\n57480,Montigny,21000,49.1,6.15,,,\n57751,Woippy,14000,49.15,6.15,,,\n57306,Hayange,16000,49.33,6.06,,,\n"
		gironde = "57001,A,5425,44.84,-0.58,,,\n57002,B,5951,44.80,-0.59,,,\n57003,C,5019,44.88,-0.52,,,\n57004,D,4603,44.77,-0.55,,,\n"
	)
	for _, tt := range []struct {
		name, rows string
		roads      bool
		placed     int
		told       string // how many of how many
	}{
		{"without roads", vaduz, false, 0, ""},
		{"with roads", vaduz, true, 4, "[4 4]"},
		{"four of seven", vaduz + metz[:strings.LastIndex(metz, "57751")], true, 7, "[4 7]"},
		{"four of eight", vaduz + metz[:strings.LastIndex(metz, "57306")], true, 4, ""},
		{"three", vaduz[:strings.LastIndex(vaduz, "57004")], true, 0, ""},
		{"three beside one of no code", vaduz[:strings.LastIndex(vaduz, "57004")] + "57A99,Balzers,4603,47.0661,9.5025,,,\n", true, 0, ""},
		{"four of nine", vaduz + metz, true, 5, ""},
		{"at home", metz, true, 5, ""},
		{"in another département", gironde, true, 0, ""},
	} {
		c, err := readCommunes(tableOf(t, "c.csv", communeHeader+tt.rows), layoutOf(communesTable), nil, tt.roads)
		if err != nil {
			t.Fatal(err)
		}
		placed, told := 0, ""
		for i := range c.communes {
			if c.communes[i].Seat.Known {
				placed++
			}
		}
		for _, f := range c.findings.All() {
			if f.Kind.Code == "communes-elsewhere" {
				told += fmt.Sprint(f.Details)
			}
		}
		if placed != tt.placed || told != tt.told {
			t.Errorf("%s: %d communes placed, told %q, expected %d and %q", tt.name, placed, told, tt.placed, tt.told)
		}
	}
}
