package speeds

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWholeStreets: every key of a file of speeds of real roads is told as it was written.
func TestWholeStreets(t *testing.T) {
	content, err := Text(Default)
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(content), "[[error]]")
	lines := strings.Split(head, "\n")
	table, n := "", 0
	for i, line := range lines {
		if m := tableLine.FindStringSubmatch(line); m != nil {
			table = m[1]
		}
		m := numberLine.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		written := line[m[4]:m[5]]
		switch n++; table {
		case "": // the version, and the floor
			if strings.HasPrefix(line, "floor") {
				written = "11"
			}
		case "categories":
			written = map[string]string{"motorway": "[90, 90, 90]", "slip": "[60, 60, 30]", "single": "[50, 40, 50]"}[line[m[2]:m[3]]]
			if written == "" {
				written = fmt.Sprintf("[%d, %d, %d]", 30+n, 20+n, 10+n)
			}
		case "traffic":
			written = map[string]string{"off_peak": "[1, 0.9, 0.7]", "peak": "[0.95, 0.8, 0.6]"}[line[m[2]:m[3]]]
		case "limits":
			written = "0.85"
		case "surfaces", "delays_s", "junctions_s":
			written = fmt.Sprintf("%d.5", n)
		case "factors":
			written = fmt.Sprintf("0.%d", n)
		}
		lines[i] = line[:m[4]] + written + line[m[5]:]
	}
	text := strings.Replace(strings.Join(lines, "\n"), "[signed]", "[signed]\ntrack = \"yard\"\nferry = \"closed\"", 1)
	text = strings.Replace(text, `living_street  = "yard"`, `living_street  = "closed"`, 1)
	for _, use := range []string{"cap", "replace"} {
		s, err := ParseStreets("mine.toml", []byte(strings.Replace(text, `use   = "cap"`, `use   = "`+use+`"`, 1)))
		if err != nil {
			t.Fatal(err)
		}
		var told []string
		for _, p := range s.Parameters() {
			told = append(told, parameter(p))
		}
		want := strings.Split(strings.Replace(strings.TrimSpace(wholeStreets), "limit.cap", "limit."+use, 1), "\n")
		if diff := cmp.Diff(want, told); diff != "" {
			t.Errorf("-want +told:\n%s", diff)
		}
		if s.Speeds.Limits.Replace != (use == "replace") {
			t.Errorf("%s: %+v", use, s.Speeds.Limits)
		}
	}
}

// wholeStreets is what is told of such a file: the n-th number of it is n, where it may be.
const wholeStreets = `
streets.speed.all motorway 90 km/h
streets.speed.rural motorway_link 60 km/h
streets.speed.suburban motorway_link 60 km/h
streets.speed.dense motorway_link 30 km/h
streets.speed.rural trunk 50 km/h
streets.speed.suburban trunk 40 km/h
streets.speed.dense trunk 50 km/h
streets.dual.rural trunk 34 km/h
streets.dual.suburban trunk 24 km/h
streets.dual.dense trunk 14 km/h
streets.speed.rural trunk_link 60 km/h
streets.speed.suburban trunk_link 60 km/h
streets.speed.dense trunk_link 30 km/h
streets.speed.rural primary 50 km/h
streets.speed.suburban primary 40 km/h
streets.speed.dense primary 50 km/h
streets.dual.rural primary 35 km/h
streets.dual.suburban primary 25 km/h
streets.dual.dense primary 15 km/h
streets.speed.rural primary_link 50 km/h
streets.speed.suburban primary_link 40 km/h
streets.speed.dense primary_link 50 km/h
streets.speed.rural secondary 50 km/h
streets.speed.suburban secondary 40 km/h
streets.speed.dense secondary 50 km/h
streets.dual.rural secondary 35 km/h
streets.dual.suburban secondary 25 km/h
streets.dual.dense secondary 15 km/h
streets.speed.rural secondary_link 50 km/h
streets.speed.suburban secondary_link 40 km/h
streets.speed.dense secondary_link 50 km/h
streets.speed.rural tertiary 50 km/h
streets.speed.suburban tertiary 40 km/h
streets.speed.dense tertiary 50 km/h
streets.speed.rural tertiary_link 50 km/h
streets.speed.suburban tertiary_link 40 km/h
streets.speed.dense tertiary_link 50 km/h
streets.speed.rural unclassified 38 km/h
streets.speed.suburban unclassified 28 km/h
streets.speed.dense unclassified 18 km/h
streets.speed.rural residential 39 km/h
streets.speed.suburban residential 29 km/h
streets.speed.dense residential 19 km/h
streets.speed.rural service 40 km/h
streets.speed.suburban service 30 km/h
streets.speed.dense service 20 km/h
streets.speed.rural track 41 km/h
streets.speed.suburban track 31 km/h
streets.speed.dense track 21 km/h
streets.signed.rural track 40 km/h
streets.signed.suburban track 30 km/h
streets.signed.dense track 20 km/h
streets.speed.rural ferry 42 km/h
streets.speed.suburban ferry 32 km/h
streets.speed.dense ferry 22 km/h
streets.traffic.off-peak.rural  1
streets.traffic.peak.rural  0.95
streets.traffic.off-peak.suburban  0.9
streets.traffic.peak.suburban  0.8
streets.traffic.off-peak.dense  0.7
streets.traffic.peak.dense  0.6
streets.floor  11 km/h
streets.limit.cap  0.85
streets.surface.rough  16.5 km/h
streets.surface.unpaved  17.5 km/h
streets.surface.very-poor  18.5 km/h
streets.factor.narrow  0.19
streets.factor.driveway  0.2
streets.factor.destination  0.21
streets.delay.signals  22.5 s
streets.delay.stop  23.5 s
streets.delay.give-way  24.5 s
streets.delay.mini-roundabout  25.5 s
streets.delay.level-crossing  26.5 s
streets.delay.gate  27.5 s
streets.delay.toll-gate  28.5 s
streets.junction.main  29.5 s
streets.junction.minor  30.5 s
streets.junction.turn  31.5 s
streets.junction.roundabout  32.5 s
`

// TestLongestFile: a file may have as many bytes as that, and what a table names must be
// a class of road, up to its last line.
func TestLongestFile(t *testing.T) {
	content, err := Text(Default)
	if err != nil {
		t.Fatal(err)
	}
	full := string(content) + "#" + strings.Repeat(" ", maxFile-1-len(content))
	if _, err := ParseStreets("mine.toml", []byte(full)); err != nil {
		t.Errorf("as long as may be: %.200v", err)
	}
	if _, err := ParseStreets("mine.toml", []byte(full+" ")); err == nil || err.Error() != "mine.toml: 1048577 bytes are too many for a preset" {
		t.Errorf("longer: %.200v", err)
	}
	for _, table := range []string{"[classes]", "[dual_carriageways]", "[signed]"} {
		text := strings.Replace(string(content), table, table+"\nzigzag = \"track\"", 1)
		line := strings.Count(text[:strings.Index(text, "zigzag")], "\n") + 1
		want := fmt.Sprintf("mine.toml: line %d: %s.zigzag: there is no such class of road", line, strings.Trim(table, "[]"))
		if _, err := ParseStreets("mine.toml", []byte(text)); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}
