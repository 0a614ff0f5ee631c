package speeds

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage/road"
)

// boundsOf are the lowest and the highest number of a key, by table or table.key.
var boundsOf = map[string][2]float64{
	"floor_kmh": {1, 30}, "limits.share": {0.3, 1.2}, "surfaces": {3, 130}, "factors": {0.1, 1}, "traffic": {0.1, 1.5},
	"delays_s": {0, 600}, "junctions_s": {0, 600}, "categories": {1, 160},
}

var (
	tableLine  = regexp.MustCompile(`^\[+(\w+)\]`)
	numberLine = regexp.MustCompile(`^(\w+) *= *(?:\{ speeds = )?(\[[0-9., ]+\]|[0-9.]+)`)
)

// TestBoundsOfStreets: every number of a file may be what its bounds say, and nothing
// beyond them.
func TestBoundsOfStreets(t *testing.T) {
	content, err := Text(Default)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(content), "\n")
	table, tried := "", 0
	for i, line := range lines {
		if m := tableLine.FindStringSubmatch(line); m != nil {
			table = m[1]
		}
		m := numberLine.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		key := line[m[2]:m[3]]
		bound, known := boundsOf[strings.TrimPrefix(table+"."+key, ".")]
		if !known {
			bound, known = boundsOf[table]
		}
		if !known {
			continue
		}
		tried++
		for _, try := range []struct {
			value float64
			ok    bool
		}{{bound[0], true}, {bound[1], true}, {math.Nextafter(bound[0], math.Inf(-1)), false}, {math.Nextafter(bound[1], math.Inf(1)), false}} {
			number := strconv.FormatFloat(try.value, 'f', -1, 64)
			if !strings.Contains(number, ".") && !try.ok {
				number = strconv.FormatFloat(try.value, 'e', -1, 64)
			}
			for at, written := range []string{number, "[1, " + number + ", 1]", "[1, 1, " + number + "]", "[" + number + ", 1, 1]"} {
				if (at == 0) == (line[m[4]] == '[') {
					continue
				}
				changed := append([]string(nil), lines...)
				changed[i] = line[:m[4]] + written + line[m[5]:]
				if _, err := ParseStreets("mine.toml", []byte(strings.Join(changed, "\n"))); (err == nil) != try.ok {
					t.Errorf("%s.%s = %s: %v", table, key, written, err)
				}
			}
		}
	}
	if tried < 30 {
		t.Errorf("%d keys tried", tried)
	}
}

// TestEveryDelayIsItsOwn: each key of delays says that of its own kind of node.
func TestEveryDelayIsItsOwn(t *testing.T) {
	content, err := Text(Default)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(content), "\n")
	table, n := "", 0
	given := make(map[string]road.Deciseconds)
	for i, line := range lines {
		if m := tableLine.FindStringSubmatch(line); m != nil {
			table = m[1]
		}
		if m := numberLine.FindStringSubmatchIndex(line); m != nil && (table == "delays_s" || table == "junctions_s") {
			n++
			given[table+"."+line[m[2]:m[3]]] = road.Deciseconds(10*n + 5)
			lines[i] = line[:m[4]] + fmt.Sprintf("%d.5", n) + line[m[5]:]
		}
	}
	got, err := ParseStreets("mine.toml", []byte(strings.Join(lines, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	d, j := got.Speeds.Delays, got.Speeds.Junctions
	for key, is := range map[string]road.Deciseconds{
		"delays_s.signals": d[road.Signals], "delays_s.stop": d[road.StopSign], "delays_s.give_way": d[road.GiveWay],
		"delays_s.mini_roundabout": d[road.MiniRoundabout], "delays_s.level_crossing": d[road.LevelCrossing], "delays_s.gate": d[road.Gate],
		"delays_s.toll_gate": d[road.TollGate], "junctions_s.main": j.Main, "junctions_s.minor": j.Minor, "junctions_s.turn": j.Turn, "junctions_s.roundabout": j.Roundabout,
	} {
		if is != given[key] || is == 0 {
			t.Errorf("%s is %d, was given as %d", key, is, given[key])
		}
		delete(given, key)
	}
	if len(given) > 0 {
		t.Errorf("not looked at: %v", given)
	}
}
